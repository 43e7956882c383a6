// amends mail tnef: what a bare winmail.dat holds.

#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include "app/digest.hpp"
#include "mail/tnef.hpp"
#include "main/commands.hpp"
#include "wire/write.hpp"

namespace amends {
namespace {

struct TnefItem {
  std::string name, type;
  std::uint64_t size = 0;
  std::string sha256;
};
BOOST_DESCRIBE_STRUCT(TnefItem, (), (name, type, size, sha256))

struct TnefBodyItem {
  std::string kind;  // text, html, rtf
  std::uint64_t size = 0;
  std::string sha256;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TnefBodyItem, (), (kind, size, sha256, text))

struct TnefListing {
  std::vector<TnefItem> files;
  std::optional<TnefBodyItem> body;
  bool whole = true;
};
BOOST_DESCRIBE_STRUCT(TnefListing, (), (files, body, whole))

const char* word_of(mail::TnefBody kind) {
  switch (kind) {
    case mail::TnefBody::none:
      return "";
    case mail::TnefBody::text:
      return "text";
    case mail::TnefBody::html:
      return "html";
    case mail::TnefBody::rich:
      return "rtf";
  }
  return "";
}

TnefListing listing_of(const mail::Tnef& tnef) {
  TnefListing out;
  out.whole = tnef.whole;
  for (const auto& file : tnef.files)
    out.files.push_back({file.name, file.type, file.bytes.size(), app::to_hex(app::sha256({file.bytes}))});
  if (tnef.kind != mail::TnefBody::none)
    out.body = TnefBodyItem{word_of(tnef.kind), tnef.body.size(), app::to_hex(app::sha256({tnef.body})), tnef.text};
  return out;
}

// "name", "name-2", ...: what is there already stays as it is.
std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& name) {
  const std::filesystem::path wanted = name.empty() || name == "." || name == ".." ? "unnamed" : name;
  auto path = folder / wanted;
  std::error_code ignored;
  for (int n = 2; std::filesystem::exists(std::filesystem::symlink_status(path, ignored)); ++n)
    path = folder / fmt::format("{}-{}{}", wanted.stem().string(), n, wanted.extension().string());
  return path;
}

Result<void> write_files(const mail::Tnef& tnef, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(Errc::unavailable, fmt::format("The folder {} cannot be made: {}.", folder.string(), error.message()), "folder_unwritable");
  for (const auto& file : tnef.files) {
    const auto path = free_path(folder, file.name);
    std::ofstream out(path, std::ios::binary);
    out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
    out.close();
    if (!out)
      return fail(Errc::unavailable, fmt::format("{} cannot be written. Is there room, and may you write there?", path.string()),
                  "file_unwritable");
    std::cerr << fmt::format("Wrote {}.\n", path.string());
  }
  return {};
}

int list_tnef(const std::string& path, const std::string& folder, bool json) {
  const auto tnef = mail::read_tnef(read_input(path));
  if (!tnef) return say_refusal(tnef.error());
  const auto listing = listing_of(*tnef);
  if (json) {
    std::cout << wire::to_text(listing) << '\n';
  } else {
    for (const auto& file : listing.files)
      std::cout << fmt::format("{}  ({}, {} bytes)\n", file.name.empty() ? "without a name" : file.name, file.type, file.size);
    if (listing.files.empty()) std::cout << "It holds no files.\n";
    if (listing.body) std::cout << fmt::format("Its text came as {}, {} bytes.\n", listing.body->kind, listing.body->size);
  }
  if (!tnef->whole) std::cerr << "It cannot be read to its end; what could be read is shown.\n";
  if (folder.empty()) return Exit::done;
  const auto written = write_files(*tnef, folder);
  return written ? Exit::done : say_refusal(written.error());
}

}  // namespace

void add_tnef(CLI::App& mail, Run& run) {
  auto* command = mail.add_subcommand("tnef", "the files inside a winmail.dat, as Outlook sends it");
  static std::string path;
  static std::string folder;
  static bool json = false;
  command->add_option("file", path, "the winmail.dat, or - for standard input")->required();
  command->add_option("--out", folder, "write the files into this folder; what is there stays");
  command->add_flag("--json", json, "as JSON, with type, size and SHA-256");
  command->callback([&run] { run = [] { return list_tnef(path, folder, json); }; });
}

}  // namespace amends
