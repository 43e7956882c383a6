#include "app/contact_view.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"

namespace amends::app {
namespace {

constexpr std::size_t utf8_bytes_max = 4;  // of one character: a text may be cut that much before its limit

// Finds the contact among the case's events as they are told.
struct Finder {
  domain::ContactId wanted;
  ContactView view = {};
  bool found = false;

  void operator()(const domain::ContactReceived& e) {
    if (e.contact != wanted) return;
    found = true;
    view.contact = e.contact;
    view.channel = e.channel;
    view.at = e.received_at;
    view.from = e.from;
    view.subject = e.subject;
    view.text = e.text;
  }
  void operator()(const domain::LetterSent& e) {
    if (e.contact != wanted) return;
    found = true;
    view.contact = e.contact;
    view.channel = e.channel;
    view.at = e.leaves_at;
    view.outgoing = true;
    view.to = e.to;
    view.subject = e.subject;
    view.text = e.text;
    view.delivery = domain::Delivery::waiting;
  }
  void operator()(const domain::LetterUndone& e) {
    if (e.contact == wanted) view.delivery = domain::Delivery::undone;
  }
  void operator()(const domain::DeliveryNoted& e) {
    if (e.contact != wanted) return;
    view.delivery = e.delivery;
    view.delivery_detail = e.detail.text;
  }
  template <class Other>
  void operator()(const Other&) {}  // no contact
};

// "mail:<intake id>": where a contact that came by mail says so.
std::optional<IntakeId> intake_of(std::string_view cause) {
  constexpr std::string_view prefix = "mail:";
  if (!cause.starts_with(prefix)) return std::nullopt;
  return IntakeId::parse(cause.substr(prefix.size()));
}

// Where a contact is found: what the case tells of it, and the mail that brought it.
struct Found {
  ContactView view;
  std::optional<IntakeId> intake;
};

Result<Found> find_contact(Reader& reader, const CaseId& id, const domain::ContactId& contact) {
  Finder finder{contact};
  std::optional<IntakeId> intake;
  const TextTable texts(TRY(reader.texts(id.uuid)));
  for (const auto& stored : TRY(reader.events(id.uuid, 0))) {
    const auto event = TRY(decode(stored, texts));
    const bool had = finder.found;
    std::visit(finder, event);
    if (finder.found && !had) intake = intake_of(stored.cause);
  }
  if (!finder.found) return fail(Errc::not_found, "This case has no such contact.");
  return Found{std::move(finder.view), intake};
}

// The mail it came by; none where it came otherwise, or was erased.
Result<std::optional<IntakeRow>> mail_of(Reader& reader, const Found& found) {
  if (found.view.outgoing || !found.intake || found.view.text.erased) return std::optional<IntakeRow>();
  return reader.intake(*found.intake);
}

// Of a declared type; the bytes have the last word when they are sent (picture_type). SVG is none: it is a document with scripts.
bool may_be_picture(std::string_view type) {
  static constexpr std::array<std::string_view, 8> types = {"image/png",   "image/jpeg",  "image/gif", "image/webp",
                                                            "image/x-png", "image/pjpeg", "image/jpg", "application/octet-stream"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

void show_mail(ContactView& view, const MailReader& mails, const IntakeRow& row) {
  view.intake = row.id;
  view.to = row.to;
  auto shown = mails.show(row.parsed, view.text.text, {});
  if (!shown.rest.empty()) view.rest = std::move(shown.rest);
  view.as_html = shown.html.has_value();
  view.remote_pictures = shown.html ? shown.html->remote_pictures : 0;
  view.problems = std::move(shown.problems);
  if (view.rest && view.text.text.size() + utf8_bytes_max > limits::text_bytes_max)
    view.problems.emplace_back("Its words are more than a case keeps; the others stand with what it quotes.");
}

}  // namespace

Result<ContactView> contact_view(Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact) {
  auto found = TRY(find_contact(reader, id, contact));
  auto& view = found.view;
  for (const auto& row : TRY(reader.attachments(id)))
    if (row.contact == contact) view.attachments.push_back({row.contact, row.ordinal, row.name, row.type, row.bytes});
  if (view.outgoing) {
    if (const auto sent = TRY(reader.outbox(contact))) {
      if (view.from.empty()) view.from = sent->from_name;
      view.as_sent = sent->content && !view.text.erased;
    }
  }
  if (const auto row = TRY(mail_of(reader, found))) show_mail(view, mails, *row);
  return std::move(view);
}

Result<std::string> contact_html(Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact,
                                 RemotePictures remote, const std::function<std::string(int ordinal)>& attachment_address) {
  const auto found = TRY(find_contact(reader, id, contact));
  const auto row = TRY(mail_of(reader, found));
  const auto attachments = TRY(reader.attachments(id));
  const Pictures pictures{[&](const std::string& content_id) {
                            const auto is_it = [&](const AttachmentRow& one) {
                              return one.contact == contact && !one.content_id.empty() && one.content_id == content_id &&
                                     may_be_picture(one.type);
                            };
                            const auto at = std::find_if(attachments.begin(), attachments.end(), is_it);
                            return at == attachments.end() ? std::string() : attachment_address(at->ordinal);
                          },
                          remote};
  auto shown = row ? mails.show(row->parsed, {}, pictures) : ShownMail{};
  if (!shown.html) return fail(Errc::not_found, "This contact has no HTML.");
  return std::move(shown.html->html);
}

std::string_view picture_type(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "image/gif";
  if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return "image/webp";
  return {};
}

Result<AttachmentBytes> attachment_bytes(App& app, Reader& reader, const CaseId& id, const domain::ContactId& contact, int ordinal) {
  for (const auto& row : TRY(reader.attachments(id))) {
    if (row.contact != contact || row.ordinal != ordinal) continue;
    if (TRY(fold_case(reader, id)).state->erased) return fail(Errc::not_found, "These words were erased on request.");
    auto bytes = TRY(app.store.blobs().get(row.content));
    if (!bytes) return fail(Errc::internal, "The attachment's bytes are missing from the data folder.");
    return AttachmentBytes{row.name, row.type, std::move(*bytes)};
  }
  return fail(Errc::not_found, "This contact has no such attachment.");
}

}  // namespace amends::app
