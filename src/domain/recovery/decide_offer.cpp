#include <algorithm>

#include <fmt/format.h>

#include "base/limits.hpp"
#include "domain/recovery/authority.hpp"
#include "domain/recovery/evolve.hpp"
#include "domain/recovery/looks.hpp"
#include "domain/recovery/rules.hpp"
#include "domain/recovery/wording.hpp"

namespace amends::domain {
namespace {

// Row 4h: no extra work or charge for the customer, unless it is said and justified.
Result<void> check_cost_to_customer(const NewOption& option, const std::string& at) {
  if (option.costs_nothing) return {};
  if (says_nothing(option.cost_to_customer))
    return fail(Errc::invalid, "Say what this option costs them: money, work, a day at home.", "cost_unsaid", at + "/cost_to_customer");
  if (says_nothing(option.cost_reason))
    return fail(Errc::invalid, "This option costs them something. Say why that is fair, or make it cost nothing.", "cost_unjustified",
                at + "/cost_reason");
  return {};
}

Result<void> check_option(const NewOption& option, std::size_t index, Instant now) {
  const auto at = fmt::format("/options/{}", index);
  TRY_VOID(need(option.title, Size::line, at + "/title", "Give the option a title that they understand."));
  TRY_VOID(allow(option.detail, Size::text, at + "/detail"));
  TRY_VOID(allow(option.button, Size::line, at + "/button"));
  TRY_VOID(allow(option.cost_to_customer, Size::text, at + "/cost_to_customer"));
  TRY_VOID(allow(option.cost_reason, Size::text, at + "/cost_reason"));
  TRY_VOID(allow(option.amount, at + "/amount"));
  TRY_VOID(allow(option.cost_to_us, at + "/cost_to_us"));
  if (option.by && *option.by <= now)
    return fail(Errc::invalid, "The option is delivered in the future. Choose a later time.", "due_past", at + "/by");
  return check_cost_to_customer(option, at);
}

// Row 2c: two options at least, or a reason why only one.
Result<void> check_offer(const MakeOffer& c, Instant now) {
  if (c.options.empty())
    return fail(Errc::invalid, "Offer two options, or one with the reason why there is no other.", "no_option", "/options");
  if (c.options.size() > limits::options_max)
    return fail(Errc::invalid, fmt::format("Offer at most {} options: more is a burden to choose from.", limits::options_max),
                "too_many_options", "/options");
  if (c.options.size() == 1 && says_nothing(c.one_option_reason))
    return fail(Errc::invalid, "Offer a second option, or say why there is only one.", "one_option_unexplained", "/one_option_reason");
  TRY_VOID(allow(c.one_option_reason, Size::text, "/one_option_reason"));
  TRY_VOID(allow(c.question, Size::text, "/question"));
  for (std::size_t i = 0; i < c.options.size(); ++i) TRY_VOID(check_option(c.options[i], i, now));
  if (c.valid_until && *c.valid_until <= now)
    return fail(Errc::invalid, "The offer has to stand for a while. Choose a later end.", "due_past", "/valid_until");
  return {};
}

Option with_identity(const NewOption& n, OptionId id) {
  return {id,
          n.kind,
          n.title,
          n.detail.value_or(Words{}),
          n.button.value_or(Words{}),
          n.costs_nothing,
          n.cost_to_customer.value_or(Words{}),
          n.cost_reason.value_or(Words{}),
          n.amount,
          n.cost_to_us,
          n.by};
}

const Offer* open_offer_named(const State& state, OfferId id) {
  const auto* offer = open_offer(state);
  return offer && offer->offer == id ? offer : nullptr;
}

// The approval, when it waits and this actor may decide it: by authority, and never one's own request.
Result<const Approval*> approval_to_decide(const State& state, const Context& context, ApprovalId id) {
  const auto* approval = find_by(state.approvals, &Approval::approval, id);
  if (!approval) return unknown("approval", "/approval");
  if (!is_waiting(state, *approval))
    return fail(Errc::conflict, "This approval is decided already, or no longer needed.", "approval_settled", "/approval");
  if (approval->asked_by == context.actor.staff)
    return fail(Errc::forbidden, "You asked for this yourself. Somebody else gives the approval.", "own_approval", "/approval");
  if (!may_grant(context.playbook, context.actor.role, kind_of_subject(state, approval->subject), approval->amount))
    return fail(Errc::forbidden, fmt::format("{} is above what you may grant. Ask the next role up.", to_text(approval->amount)),
                "above_authority", "/approval");
  return approval;
}

Result<void> check_choosable(const State& state, OptionId id) {
  const auto* approval = approval_of(state, id.uuid);
  if (!approval || approval->given == true) return {};
  if (approval->given == false)
    return fail(Errc::conflict, "This option was not approved. Choose another, or ask for a new one.", "approval_refused", "/option");
  return fail(Errc::conflict, "This option waits for an approval. It can be chosen as soon as that is given.", "approval_waiting",
              "/option");
}

}  // namespace

Decision Decide::operator()(const RaiseIssue& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what they raise."));
  return Events{IssueRaised{context.ids.next<IssueId>(), c.text}};
}

Decision Decide::operator()(const MakeFinding& c) const {
  TRY_VOID(need(c.reasons, Size::text, "/reasons", "Say how you came to this finding."));
  if (!find_by(state.issues, &Issue::issue, c.issue)) return unknown("issue", "/issue");
  return Events{FindingMade{c.issue, c.finding, c.reasons}};
}

Decision Decide::operator()(const StateWish& c) const {
  TRY_VOID(need(c.text, Size::text, "/text", "Write what they wish for, in their words."));
  const auto by_hand = context.actor.kind == ActorKind::customer ? Channel::web_form : Channel::call;
  return Events{WishStated{context.ids.next<WishId>(), c.text, c.channel.value_or(by_hand)}};
}

// Row 0f: a wish is checked against authority before the yes; a counter-offer exists before it is spoken of.
Decision Decide::operator()(const AnswerWish& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why, as you tell them."));
  TRY_VOID(allow(c.cost_to_us, "/cost_to_us"));
  const auto* wish = find_by(state.wishes, &Wish::wish, c.wish);
  if (!wish) return unknown("wish", "/wish");
  if (wish->answer) return fail(Errc::conflict, "This wish is answered already.", "already_answered", "/wish");
  if (c.answer == WishAnswer::granted && c.cost_to_us && !may_grant(context.playbook, context.actor.role, remedies, *c.cost_to_us))
    return fail(
        Errc::forbidden,
        fmt::format("{} is above what you may grant. Make it an option of an offer: the next role up is asked.", to_text(*c.cost_to_us)),
        "above_authority", "/answer");
  if (c.answer == WishAnswer::countered && !open_offer(state))
    return fail(Errc::conflict, "Make the counter-offer first, then answer the wish with it.", "counter_offer_first", "/answer");
  return Events{WishAnswered{c.wish, c.answer, c.reason}};
}

Decision Decide::operator()(const MakeOffer& c) const {
  TRY_VOID(check_offer(c, context.now));
  Events events;
  const auto* before = open_offer(state);
  const auto* remedy = chosen_remedy(state);
  if (before && (!remedy || !remedy->delivered_at)) events.push_back(OfferWithdrawn{before->offer, "A new offer takes its place."});

  OfferMade made{
      context.ids.next<OfferId>(),           {},
      c.one_option_reason.value_or(Words{}), c.proposed_by.value_or(ProposedBy::us),
      c.question.value_or(Words{}),          c.valid_until.value_or(context.now + std::chrono::days(context.playbook.offer_valid_days))};
  for (const auto& option : c.options) made.options.push_back(with_identity(option, context.ids.next<OptionId>()));
  const auto options = made.options;
  events.push_back(std::move(made));
  for (const auto& option : options)
    if (const auto price = price_of(option)) TRY_VOID(ask_approval(context, events, option.option.uuid, remedies, *price));
  return events;
}

Decision Decide::operator()(const WithdrawOffer& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why the offer ends, as you tell them."));
  if (!open_offer_named(state, c.offer)) return unknown("offer", "/offer");
  return Events{OfferWithdrawn{c.offer, c.reason}};
}

Decision Decide::operator()(const GiveApproval& c) const {
  TRY_VOID(allow(c.note, Size::text, "/note"));
  TRY_VOID(approval_to_decide(state, context, c.approval));
  return Events{ApprovalGiven{c.approval, c.note.value_or(Words{})}};
}

Decision Decide::operator()(const RefuseApproval& c) const {
  TRY_VOID(need(c.reason, Size::text, "/reason", "Say why not, and what they may offer instead."));
  TRY_VOID(approval_to_decide(state, context, c.approval));
  return Events{ApprovalRefused{c.approval, c.reason}};
}

Decision Decide::operator()(const ChooseOption& c) const {
  TRY_VOID(allow(c.words, Size::text, "/words"));
  const auto* offer = open_offer_named(state, c.offer);
  if (!offer) return unknown("offer", "/offer");
  if (!find_by(offer->options, &Option::option, c.option)) return unknown("option", "/option");
  TRY_VOID(check_choosable(state, c.option));
  if (offer->chosen == c.option) return Events{};  // the button was pressed twice
  const auto by_hand = context.actor.kind == ActorKind::customer ? Channel::web_form : Channel::call;
  return Events{OptionChosen{c.offer, c.option, c.words.value_or(Words{}), c.channel.value_or(by_hand)}};
}

}  // namespace amends::domain
