#include "app/contact_view.hpp"

#include <algorithm>

namespace amends::app {
namespace {

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

}  // namespace

Result<ContactView> contact_view(App& app, Reader& reader, const MailReader& mails, const CaseId& id, const domain::ContactId& contact) {
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
  auto& view = finder.view;
  for (const auto& row : TRY(reader.attachments(id)))
    if (row.contact == contact) view.attachments.push_back({row.contact, row.ordinal, row.name, row.type, row.bytes});
  if (view.outgoing) {
    if (const auto sent = TRY(reader.outbox(contact))) {
      if (view.from.empty()) view.from = sent->from_name;
      view.as_sent = sent->content && !view.text.erased;
    }
    return std::move(view);
  }
  if (!intake || view.text.erased) return std::move(view);
  view.intake = intake;
  const auto row = TRY(reader.intake(*intake));
  if (!row) return std::move(view);
  view.to = row->to;
  if (const auto raw = TRY(app.store.blobs().get(row->content))) {
    auto html = mails.clean_html(*raw);
    if (!html.empty()) view.html = std::move(html);
  }
  return std::move(view);
}

Result<AttachmentBytes> attachment_bytes(App& app, Reader& reader, const CaseId& id, const domain::ContactId& contact, int ordinal) {
  for (const auto& row : TRY(reader.attachments(id))) {
    if (row.contact != contact || row.ordinal != ordinal) continue;
    auto bytes = TRY(app.store.blobs().get(row.content));
    if (!bytes) return fail(Errc::internal, "The attachment's bytes are missing from the data folder.");
    return AttachmentBytes{row.name, row.type, std::move(*bytes)};
  }
  return fail(Errc::not_found, "This contact has no such attachment.");
}

}  // namespace amends::app
