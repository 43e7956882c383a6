#include "next_command.hpp"

#include <map>

#include "base/limits.hpp"
#include "domain/recovery/feelings.hpp"
#include "domain/recovery/looks.hpp"

namespace amends::domain {
namespace {

constexpr int wrong_percent = 5;

// Draws arguments against one state.
class Maker {
 public:
  Maker(Dice& dice, const State& state, const People& people, Instant now) : dice_(dice), state_(state), people_(people), now_(now) {}

  Words words() {
    if (!dice_.percent(wrong_percent / 2)) return Words("They said it in their own words, and we wrote it down.");
    return dice_.percent(50) ? Words(" \t ") : Words(std::string(limits::text_bytes_max + 1, 'x'));
  }
  std::optional<Words> maybe_words() { return dice_.percent(50) ? std::optional(Words("Noted.")) : std::nullopt; }
  Instant later() {
    if (dice_.percent(wrong_percent)) return now_ - std::chrono::minutes(dice_.between(0, 60));
    return now_ + std::chrono::minutes(dice_.percent(60) ? dice_.between(1, 600) : dice_.between(600, 10'000));
  }
  // Of the last few of a list, so that a draw often means something; now and then one that does not exist.
  template <class List, class Member>
  auto one_of(const List& list, Member member) {
    using IdType = std::decay_t<decltype((*list.begin()).*member)>;
    if (list.empty() || dice_.percent(wrong_percent)) return some_id<IdType>(dice_);
    const auto back = dice_.below(std::min<std::size_t>(list.size(), 4));
    return list[list.size() - 1 - back].*member;
  }
  // One that `wanted` says is worth acting on, mostly.
  template <class List, class Member, class Wanted>
  auto likely_of(const List& list, Member member, Wanted wanted) {
    for (auto each = list.rbegin(); each != list.rend(); ++each)
      if (wanted(*each) && dice_.percent(80)) return *each.*member;
    return one_of(list, member);
  }
  PromiseId open_promise() {
    return likely_of(state_.promises, &Promise::promise, [&](const Promise& p) { return p.status == PromiseStatus::open && now_ < p.due; });
  }
  ApprovalId waiting_approval() {
    return likely_of(state_.approvals, &Approval::approval, [&](const Approval& a) { return is_waiting(state_, a); });
  }
  template <class Enum>
  std::optional<Enum> maybe(int count) {
    return dice_.percent(50) ? std::optional(dice_.any<Enum>(count)) : std::nullopt;
  }
  Money money() {
    static const std::vector<std::int64_t> amounts = {0, 1'000, 3'500, 6'000, 14'800, 30'000, 90'000, 300'000};
    if (dice_.percent(2)) return {dice_.percent(50) ? -1 : 100, dice_.percent(50) ? "euro" : "USD"};
    return {dice_.of(amounts), "EUR"};
  }
  std::optional<Money> maybe_money() { return dice_.percent(60) ? std::optional(money()) : std::nullopt; }
  std::string feeling() {
    if (dice_.percent(wrong_percent)) return "purple";
    const auto list = feeling_words();
    return std::string(list[dice_.below(list.size())].word);
  }
  StaffId colleague() { return dice_.of(people_.all()); }

  NewOption option() {
    NewOption o{
        dice_.any<RemedyKind>(9), words(), maybe_words(), maybe_words(), dice_.percent(70), {}, {}, maybe_money(), maybe_money(), {}};
    if (o.title.text.size() > limits::line_bytes_max) o.title = "A new lamp on Friday";
    if (!o.costs_nothing || dice_.percent(10)) o.cost_to_customer = "They bring it back.";
    if (!o.costs_nothing && !dice_.percent(wrong_percent)) o.cost_reason = "The maker asks for it.";
    if (dice_.percent(50)) o.by = later();
    return o;
  }
  MakeOffer offer() {
    MakeOffer offer{{}, {}, maybe<ProposedBy>(2), maybe_words(), {}};
    const auto count = dice_.percent(wrong_percent) ? dice_.between(0, 8) : dice_.between(1, 3);
    for (int i = 0; i < count; ++i) offer.options.push_back(option());
    if (count == 1 && !dice_.percent(wrong_percent)) offer.one_option_reason = "Only one was ever made.";
    if (dice_.percent(20)) offer.valid_until = later();
    return offer;
  }
  SendLetter letter() {
    SendLetter letter{dice_.any<LetterKind>(12), "a.okafor@example.ie", "About your blanket", words(), {}, {}, {}, {}, {}};
    if (state_.phase == CasePhase::closed && dice_.percent(60)) letter.kind = LetterKind::follow_up;
    if (dice_.percent(15)) letter.channel = dice_.any<Channel>(8);
    if (dice_.percent(25)) letter.kept.push_back({"A5", "It is how she put it."});
    if (dice_.percent(15)) letter.apology = dice_.any<ApologyKind>(2);
    if (dice_.percent(25)) letter.thanks = dice_.percent(90);
    if (dice_.percent(15) && !state_.promises.empty()) letter.keeps = open_promise();
    return letter;
  }
  OptionId chosen() {
    const auto* option = chosen_option(state_);
    return option && !dice_.percent(wrong_percent) ? option->option : some_id<OptionId>(dice_);
  }
  ChooseOption choice() {
    const auto* offer = open_offer(state_);
    if (!offer) return {some_id<OfferId>(dice_), some_id<OptionId>(dice_), {}, {}};
    return {offer->offer, one_of(offer->options, &Option::option), maybe_words(), maybe<Channel>(8)};
  }
  Step open_step(Step first, Step last) {
    std::vector<Step> open;
    for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
      if (state_.step(static_cast<Step>(i)).status == StepStatus::open) open.push_back(static_cast<Step>(i));
    return open.empty() || dice_.percent(wrong_percent) ? dice_.any<Step>(step_count) : dice_.of(open);
  }
  RecordStanding standing() {
    RecordStanding said{dice_.any<StandingWhen>(2), {}, {}, maybe<StandingHow>(2)};
    if (dice_.percent(60))
      said.score = dice_.between(0, dice_.percent(wrong_percent) ? 12 : 10);
    else
      said.standing = dice_.any<Standing>(3);
    return said;
  }
  MakePromise promise() {
    return {words(), dice_.percent(30) ? std::optional(colleague()) : std::nullopt, later(), dice_.any<Certainty>(3), maybe<Channel>(8)};
  }
  TakeAccount account() { return {maybe<Teller>(2), words(), maybe<Channel>(8)}; }
  NameUpset upset() { return {words(), dice_.any<UpsetAbout>(3), dice_.percent(70)}; }
  Apologise apology() { return {dice_.any<ApologyKind>(2), maybe<Channel>(8), words()}; }
  NameFeeling named_feeling() { return {feeling(), maybe<FeelingSource>(3), maybe_words()}; }
  AgreeCadence cadence() { return {dice_.percent(wrong_percent) ? dice_.between(-5, 14) : dice_.between(15, 3'000), words()}; }

  RecordCall call() {
    RecordCall call{};
    call.seconds = dice_.between(0, 1'200);
    if (dice_.percent(50)) call.ours_seconds = call.seconds / 3;
    if (dice_.percent(20) && !state_.callbacks.empty()) call.callback = one_of(state_.callbacks, &Callback::callback);
    const auto open = state_.phase == CasePhase::open;
    if (open && dice_.percent(70)) call.account = TakeAccount{std::nullopt, words(), std::nullopt};
    if (open && dice_.percent(40)) call.upset = upset();
    if (open && dice_.percent(20)) call.expectation = StateExpectation{words()};
    if (call.account && dice_.percent(60)) call.reflection = Reflect{words(), std::nullopt};
    if (call.reflection && dice_.percent(80)) call.confirmed = ConfirmReflection{maybe_words()};
    if (dice_.percent(50)) call.apology = apology();
    if (dice_.percent(40)) call.feeling = named_feeling();
    if (call.account && dice_.percent(30)) call.offer = offer();
    if (call.offer && !call.offer->options.empty() && dice_.percent(40))
      call.chosen = dice_.between(0, static_cast<int>(call.offer->options.size()) - 1);
    if (open && dice_.percent(40)) call.promises.push_back(promise());
    if (!call.promises.empty() && dice_.percent(60)) call.agreement = Agree{words()};
    if (dice_.percent(40)) call.thanks = Thank{maybe_words(), std::nullopt};
    if (dice_.percent(20)) call.standing = standing();
    if (open && dice_.percent(10)) call.cadence = cadence();
    return call;
  }
  AnswerFollowUp answer() {
    AnswerFollowUp answer{dice_.percent(60) ? Solved::yes : dice_.any<Solved>(3), {}, {}, maybe_words(), maybe<Channel>(8)};
    if (dice_.percent(60)) answer.treated = dice_.between(1, dice_.percent(wrong_percent) ? 7 : 5);
    if (dice_.percent(60)) answer.recommend = dice_.between(0, 10);
    return answer;
  }

 private:
  Dice& dice_;
  const State& state_;
  const People& people_;
  Instant now_;
};

using Make = Command (*)(Maker&, Dice&, const State&, Instant);

const std::map<std::string_view, Make>& makers() {
  using M = Maker;
  using D = Dice;
  using S = State;
  using I = Instant;
  static const std::map<std::string_view, Make> table = {
      {"open_case", [](M&, D& d, const S&, I now) -> Command { return open_a_case(d, now); }},
      {"take_in_contact",
       [](M& m, D& d, const S&, I now) -> Command {
         return TakeInContact{d.any<Channel>(8), "Ms Okafor", "My blanket", m.words(), now, 1};
       }},
      {"claim_opening", [](M&, D&, const S&, I) -> Command { return ClaimOpening{}; }},
      {"return_opening", [](M&, D&, const S&, I) -> Command { return ReturnOpening{}; }},
      {"hand_over",
       [](M& m, D&, const S&, I) -> Command {
         return HandOver{m.colleague(), m.words()};
       }},
      {"reclassify",
       [](M& m, D& d, const S&, I) -> Command {
         return Reclassify{d.percent(70) ? CaseKind::complaint : d.any<CaseKind>(6), m.words()};
       }},
      {"change_severity",
       [](M& m, D& d, const S&, I) -> Command {
         return ChangeSeverity{d.any<Severity>(4), m.words()};
       }},
      {"change_customer",
       [](M& m, D& d, const S&, I) -> Command {
         return ChangeCustomer{some_id<CustomerId>(d), m.words()};
       }},
      {"send_letter", [](M& m, D&, const S&, I) -> Command { return m.letter(); }},
      {"undo_letter", [](M& m, D&, const S& s, I) -> Command { return UndoLetter{m.one_of(s.letters, &Letter::contact)}; }},
      {"note_delivery",
       [](M& m, D& d, const S& s, I) -> Command {
         return NoteDelivery{m.one_of(s.letters, &Letter::contact), d.any<Delivery>(7), {}};
       }},
      {"write_note", [](M& m, D&, const S&, I) -> Command { return WriteNote{m.words()}; }},
      {"note_warning",
       [](M& m, D&, const S&, I) -> Command {
         return NoteWarning{m.words(), m.words(), m.later()};
       }},
      {"settle_warning",
       [](M& m, D&, const S& s, I) -> Command {
         return SettleWarning{m.one_of(s.warnings, &Warning::warning), m.words()};
       }},
      {"state_expectation", [](M& m, D&, const S&, I) -> Command { return StateExpectation{m.words()}; }},
      {"agree_written_only",
       [](M& m, D& d, const S&, I) -> Command {
         return AgreeWrittenOnly{d.any<WrittenOnlyReason>(3), m.maybe_words()};
       }},
      {"book_callback",
       [](M& m, D& d, const S&, I now) -> Command {
         const auto opens = now + std::chrono::minutes(d.between(-20, 300));
         return BookCallback{m.maybe<CallbackPurpose>(4), opens, opens + std::chrono::minutes(d.between(-5, 180)), m.words()};
       }},
      {"record_attempt",
       [](M& m, D& d, const S&, I) -> Command {
         RecordAttempt tried{{}, d.any<AttemptOutcome>(6), d.between(0, 90), m.maybe_words(), {}, {}};
         if (tried.outcome == AttemptOutcome::not_now) tried.next_opens = m.later();
         return tried;
       }},
      {"drop_callback",
       [](M& m, D&, const S&, I) -> Command {
         return DropCallback{{}, m.words()};
       }},
      {"take_account", [](M& m, D&, const S&, I) -> Command { return m.account(); }},
      {"name_upset", [](M& m, D&, const S&, I) -> Command { return m.upset(); }},
      {"reflect",
       [](M& m, D&, const S&, I) -> Command {
         return Reflect{m.words(), m.maybe<ReflectedHow>(2)};
       }},
      {"confirm_reflection", [](M& m, D&, const S&, I) -> Command { return ConfirmReflection{m.maybe_words()}; }},
      {"correct_reflection", [](M& m, D&, const S&, I) -> Command { return CorrectReflection{m.words()}; }},
      {"apologise", [](M& m, D&, const S&, I) -> Command { return m.apology(); }},
      {"name_feeling", [](M& m, D&, const S&, I) -> Command { return m.named_feeling(); }},
      {"agree", [](M& m, D&, const S&, I) -> Command { return Agree{m.words()}; }},
      {"thank",
       [](M& m, D&, const S&, I) -> Command {
         return Thank{m.maybe_words(), {}};
       }},
      {"ask_explanation", [](M& m, D&, const S&, I) -> Command { return AskExplanation{m.words()}; }},
      {"explain",
       [](M& m, D&, const S&, I) -> Command {
         return Explain{m.words(), {}};
       }},
      {"record_standing", [](M& m, D&, const S&, I) -> Command { return m.standing(); }},
      {"make_promise", [](M& m, D&, const S&, I) -> Command { return m.promise(); }},
      {"keep_promise",
       [](M& m, D&, const S&, I) -> Command {
         return KeepPromise{m.open_promise(), {}};
       }},
      {"renegotiate_promise",
       [](M& m, D& d, const S&, I) -> Command {
         return RenegotiatePromise{m.open_promise(), m.later(), d.any<Certainty>(3), m.words()};
       }},
      {"release_promise",
       [](M& m, D&, const S&, I) -> Command {
         return ReleasePromise{m.open_promise(), m.words()};
       }},
      {"agree_cadence", [](M& m, D&, const S&, I) -> Command { return m.cadence(); }},
      {"end_cadence", [](M& m, D&, const S&, I) -> Command { return EndCadence{m.words()}; }},
      {"raise_issue", [](M& m, D&, const S&, I) -> Command { return RaiseIssue{m.words()}; }},
      {"make_finding",
       [](M& m, D& d, const S& s, I) -> Command {
         return MakeFinding{m.one_of(s.issues, &Issue::issue), d.any<Finding>(4), m.words()};
       }},
      {"state_wish",
       [](M& m, D&, const S&, I) -> Command {
         return StateWish{m.words(), {}};
       }},
      {"answer_wish",
       [](M& m, D& d, const S& s, I) -> Command {
         return AnswerWish{m.one_of(s.wishes, &Wish::wish), d.any<WishAnswer>(3), m.words(), m.maybe_money()};
       }},
      {"make_offer", [](M& m, D&, const S&, I) -> Command { return m.offer(); }},
      {"withdraw_offer",
       [](M& m, D&, const S& s, I) -> Command {
         return WithdrawOffer{m.one_of(s.offers, &Offer::offer), m.words()};
       }},
      {"give_approval",
       [](M& m, D&, const S&, I) -> Command {
         return GiveApproval{m.waiting_approval(), {}};
       }},
      {"refuse_approval",
       [](M& m, D&, const S&, I) -> Command {
         return RefuseApproval{m.waiting_approval(), m.words()};
       }},
      {"choose_option", [](M& m, D&, const S&, I) -> Command { return m.choice(); }},
      {"deliver_remedy", [](M& m, D&, const S&, I) -> Command { return DeliverRemedy{m.chosen(), m.words()}; }},
      {"confirm_remedy", [](M& m, D&, const S&, I) -> Command { return ConfirmRemedy{m.chosen(), {}}; }},
      {"report_failure", [](M& m, D&, const S&, I) -> Command { return ReportFailure{m.chosen(), m.words()}; }},
      {"confirm_solution",
       [](M& m, D& d, const S&, I) -> Command { return ConfirmSolution{d.percent(70) ? Solved::yes : d.any<Solved>(3), m.maybe_words()}; }},
      {"plan_gesture",
       [](M& m, D& d, const S&,
          I) -> Command { return PlanGesture{d.any<GestureKind>(7), m.maybe_money(), m.words(), m.maybe_words(), m.later()}; }},
      {"send_gesture", [](M& m, D&, const S& s, I) -> Command { return SendGesture{m.one_of(s.gestures, &Gesture::gesture)}; }},
      {"drop_gesture", [](M& m, D&, const S& s, I) -> Command { return DropGesture{m.one_of(s.gestures, &Gesture::gesture), m.words()}; }},
      {"record_cause",
       [](M& m, D& d, const S&, I) -> Command { return RecordCause{d.any<CauseLocus>(6), "came_broken", m.maybe_words()}; }},
      {"complete_step", [](M& m, D&, const S&, I) -> Command { return CompleteStep{m.open_step(Step::review, Step::tell_everyone), {}}; }},
      {"hand_over_step",
       [](M& m, D&, const S&,
          I) -> Command { return HandOverStep{m.open_step(Step::cause, Step::tell_everyone), "The review of November", {}, m.later()}; }},
      {"waive_step", [](M& m, D&, const S&, I) -> Command { return WaiveStep{m.open_step(Step::listen, Step::tell_everyone), m.words()}; }},
      {"take_light_route", [](M& m, D&, const S&, I) -> Command { return TakeLightRoute{m.words()}; }},
      {"record_call", [](M& m, D&, const S&, I) -> Command { return m.call(); }},
      {"book_follow_up",
       [](M& m, D& d, const S&, I) -> Command { return BookFollowUp{d.percent(50) ? std::optional(m.later()) : std::nullopt, {}}; }},
      {"answer_follow_up", [](M& m, D&, const S&, I) -> Command { return m.answer(); }},
      {"close_case", [](M& m, D&, const S&, I) -> Command { return CloseCase{m.maybe_words()}; }},
      {"stop_with_dignity", [](M& m, D&, const S&, I) -> Command { return StopWithDignity{m.words()}; }},
      {"withdraw", [](M& m, D&, const S&, I) -> Command { return Withdraw{m.words()}; }},
      {"reopen_case", [](M& m, D&, const S&, I) -> Command { return ReopenCase{m.maybe<ReopenTrigger>(4), m.words()}; }},
      {"erase_text",
       [](M&, D& d, const S&, I) -> Command { return EraseText{d.percent(wrong_percent) ? "" : "Asked for by the customer."}; }},
      {"wake_clock", [](M&, D& d, const S&, I) -> Command { return WakeClock{d.any<ClockKind>(5), some_id<Id<struct AnyTag>>(d).uuid}; }},
  };
  return table;
}

}  // namespace

Command make_command(Dice& dice, std::string_view action, const State& state, const People& people, Instant now) {
  Maker maker(dice, state, people, now);
  return makers().at(action)(maker, dice, state, now);
}

OpenCase open_a_case(Dice& dice, Instant now) {
  OpenCase open{};
  open.customer = some_id<CustomerId>(dice);
  open.number = 1042;
  open.channel = dice.any<Channel>(8);
  open.kind = dice.percent(85) ? CaseKind::complaint : dice.any<CaseKind>(6);
  open.severity = dice.any<Severity>(4);
  open.title = "Naming-day blanket marked delivered, never came";
  open.from = "Ms Adaeze Okafor";
  open.text = "It was not, and your line hung up on me twice.";
  open.received_at = now - std::chrono::minutes(dice.between(-10, 900));
  open.zone = "Europe/Dublin";
  open.language = "en";
  if (dice.percent(50)) {
    open.sign = "angry_mail";
    open.quote = "hung up on me twice";
  }
  if (dice.percent(60)) open.feeling = dice.percent(70) ? "furious" : "calm";
  if (dice.percent(8)) open.written_only = dice.any<WrittenOnlyReason>(3);
  open.reachable_by_phone = dice.percent(85);
  return open;
}

}  // namespace amends::domain
