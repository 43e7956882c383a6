#pragma once
// An option whose value is the word of a described enum; a wrong word is told with the words there are.

#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "wire/type.hpp"

namespace amends {

template <wire::detail::DescribedEnum E>
CLI::Option* add_word_option(CLI::App& command, const std::string& name, E& into, const std::string& help) {
  std::vector<std::string_view> words;
  for (const auto& [value, word] : wire::detail::words_of_enum<E>) words.push_back(word);
  const auto known = fmt::format("{}", fmt::join(words, ", "));
  const auto take = [&into, name, known](const std::string& given) {
    const auto value = wire::from_word<E>(given);
    if (!value) throw CLI::ValidationError(name, fmt::format("there is no “{}”. Use one of {}.", given, known));
    into = *value;
  };
  return command.add_option_function<std::string>(name, take, fmt::format("{}: {}", help, known));
}

}  // namespace amends
