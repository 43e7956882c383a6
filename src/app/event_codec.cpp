#include "app/event_codec.hpp"

#include <fmt/format.h>

#include "wire/read.hpp"
#include "wire/write.hpp"

namespace amends::app {
namespace {

using domain::Actor;
using domain::ActorKind;
using domain::Event;

std::string_view bytes_of(const Salt& salt) { return {reinterpret_cast<const char*>(salt.data()), salt.size()}; }

// Writes the hash of a text in its place and keeps the text aside.
class Aside final : public wire::WordsWriter {
 public:
  Aside(const Uuid& stream, const Salts& salts, std::vector<TextRow>& texts) : stream_(stream), salts_(salts), texts_(texts) {}

  void write(std::string& out, const Words& words) override {
    if (words.erased) {
      out += "null";
    } else if (words.text.empty()) {
      out += "\"\"";
    } else {
      TextRow row{{}, stream_, salts_(), words.text};
      row.hash = sha256({bytes_of(row.salt), row.body});
      out += '"';
      out += to_hex(row.hash);
      out += '"';
      texts_.push_back(std::move(row));
    }
  }

 private:
  const Uuid& stream_;
  const Salts& salts_;
  std::vector<TextRow>& texts_;
};

class BackInPlace final : public wire::WordsReader {
 public:
  explicit BackInPlace(const TextTable& texts) : texts_(texts) {}

  bool read(const boost::json::value& value, Words& words) override {
    words = {};
    if (value.is_null()) return words.erased = true;
    if (!value.is_string()) return false;
    const std::string_view text = value.get_string();
    if (text.empty()) return true;
    const auto hash = digest_from_hex(text);
    if (!hash) return false;
    if (const auto* body = texts_.find(*hash))
      words.text = *body;
    else
      words.erased = true;
    return true;
  }

 private:
  const TextTable& texts_;
};

using Decoder = Result<Event> (*)(const boost::json::value&, wire::Reader);

template <class E>
Result<Event> decode_as(const boost::json::value& value, wire::Reader how) {
  return Event(TRY(wire::read<E>(value, how)));
}

template <class... E>
constexpr std::array<Decoder, sizeof...(E)> decoders_of(const std::variant<E...>*) {
  return {&decode_as<E>...};
}
constexpr auto decoders = decoders_of(static_cast<const Event*>(nullptr));

// What the chain hashes besides the hash before; its member order is frozen like an event's.
struct Evidence {
  Uuid stream;
  std::int64_t sequence = 0;
  std::string_view type;
  Instant at;
  std::string_view actor, cause;
  wire::Raw payload;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (stream, sequence, type, at, actor, cause, payload))

std::string where(const StoredEvent& event) { return fmt::format("event {} of stream {}", event.sequence, event.stream.str()); }

}  // namespace

Salt random_salt() {
  Salt salt{};
  random_bytes(salt.data(), salt.size());
  return salt;
}

std::string to_text(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::customer:
      return "customer";
    case ActorKind::system:
      return "system";
    case ActorKind::staff:
      break;
  }
  return fmt::format("staff:{}:{}", actor.staff.value_or(domain::StaffId{}).str(), wire::word(actor.role));
}

Result<Actor> parse_actor(std::string_view text) {
  if (text == "customer") return Actor::customer();
  if (text == "system") return Actor::system();
  constexpr std::string_view staff = "staff:";
  constexpr std::size_t id_length = 36;
  if (text.starts_with(staff) && text.size() > staff.size() + id_length && text[staff.size() + id_length] == ':') {
    const auto id = domain::StaffId::parse(text.substr(staff.size(), id_length));
    const auto role = wire::from_word<domain::Role>(text.substr(staff.size() + id_length + 1));
    if (id && role) return Actor::colleague(*id, *role);
  }
  return fail(Errc::internal, fmt::format("The actor “{}” of an event cannot be understood.", text), "actor_malformed");
}

StoredEvent encode(const Event& event, const Envelope& envelope, const Digest& previous, const Salts& salts, std::vector<TextRow>& texts) {
  StoredEvent stored;
  stored.stream = envelope.stream;
  stored.sequence = envelope.sequence;
  stored.type = domain::name_of(event);
  stored.at = envelope.at;
  stored.actor = to_text(envelope.actor);
  stored.cause = envelope.cause;
  Aside aside(envelope.stream, salts, texts);
  std::visit([&](const auto& e) { wire::write(wire::Writer{stored.payload, &aside}, e); }, event);
  stored.hash = chain_hash(previous, stored);
  return stored;
}

TextTable::TextTable(std::vector<TextRow> rows) : rows_(std::move(rows)) {
  by_hash_.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) by_hash_.emplace(rows_[i].hash, i);
}

const std::string* TextTable::find(const Digest& hash) const {
  const auto found = by_hash_.find(hash);
  return found == by_hash_.end() ? nullptr : &rows_[found->second].body;
}

Result<Event> decode(const StoredEvent& stored, const TextTable& texts) {
  const auto index = domain::event_index(stored.type);
  if (!index || *index >= decoders.size()) {
    return fail(Errc::internal,
                fmt::format("{} is of the type “{}”, which this version of Amends does not know. A newer version wrote it.", where(stored),
                            stored.type),
                "event_unknown");
  }
  const auto value = wire::parse(stored.payload);
  BackInPlace words(texts);
  if (value) {
    auto event = decoders[*index](*value, wire::Reader{wire::Source::store, &words});
    if (event) return event;
    return fail(Errc::internal, fmt::format("{} ({}) cannot be read: {}", where(stored), stored.type, event.error().sentence),
                "event_malformed");
  }
  return fail(Errc::internal, fmt::format("{} ({}) cannot be read: {}", where(stored), stored.type, value.error().sentence),
              "event_malformed");
}

Digest chain_hash(const Digest& previous, const StoredEvent& event) {
  const auto evidence =
      wire::to_text(Evidence{event.stream, event.sequence, event.type, event.at, event.actor, event.cause, {event.payload}});
  return sha256({bytes_of(previous), evidence});
}

Result<void> verify_stream(const std::vector<StoredEvent>& events, const std::vector<TextRow>& texts) {
  Digest previous{};
  std::int64_t sequence = 0;
  for (const auto& event : events) {
    if (event.sequence != ++sequence)
      return fail(Errc::internal, fmt::format("{} stands where event {} should be: an event is missing.", where(event), sequence),
                  "event_missing");
    if (event.hash != chain_hash(previous, event))
      return fail(Errc::internal, fmt::format("{} is not what was written: its hash does not follow from the one before.", where(event)),
                  "chain_broken");
    previous = event.hash;
  }
  for (const auto& text : texts) {
    if (text.hash != sha256({bytes_of(text.salt), text.body}))
      return fail(Errc::internal, fmt::format("A text of stream {} is not what was written: its hash is another.", text.stream.str()),
                  "text_changed");
  }
  return {};
}

}  // namespace amends::app
