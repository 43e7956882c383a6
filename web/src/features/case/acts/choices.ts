import type { CaseView } from '../../../api/types';
import { moneyText } from '../../../ui/money';
import { said } from '../../../ui/said';
import type { Choice } from './act';

const list = (entries: Record<string, string>): readonly Choice[] => Object.entries(entries).map(([value, label]) => ({ value, label }));

export const channels = list({
  mail: 'by mail',
  call: 'on the phone',
  letter: 'by letter',
  visit: 'in person',
  web_form: 'by the web form',
  social_post: 'in a post',
  review: 'in a review',
  message: 'by message',
});
export const kinds = list({
  complaint: 'a complaint',
  feedback: 'feedback',
  enquiry: 'a question',
  request: 'a request',
  praise: 'praise',
  claim: 'a claim',
});
export const severities = list({ low: 'low', normal: 'normal', high: 'high', critical: 'critical' });
export const tellers = list({ customer: 'the customer', team: 'the team' });
export const upsetAbouts = list({ event: 'what happened', handling: 'how it was handled', both: 'both' });
export const reflectedHows = list({ read_aloud: 'read it to them', sent: 'sent it to them' });
export const apologyKinds = list({ full: 'in full: the fault is ours', sympathy: 'in sympathy: the fault is open' });
export const feelingSources = list({
  with_customer: 'chosen with them',
  customers_words: 'in their own words',
  inferred: 'as you read it',
});
export const purposes = list({
  first_voice: 'the first voice',
  customer_asked: 'they asked for it',
  check: 'a check',
  follow_up: 'the follow-up',
});
export const attemptOutcomes = list({
  rang_out: 'it rang out',
  voicemail: 'voicemail',
  busy: 'busy',
  wrong_number: 'a wrong number',
  cut_off: 'cut off',
  not_now: 'they answered: not now',
});
export const writtenReasons = list({
  customers_wish: 'they wish it',
  no_number: 'no number is known',
  accessibility: 'they cannot use a phone',
});
export const certainties = list({ certain: 'certain', likely: 'likely', hope: 'hopeful' });
export const findings = list({
  upheld: 'upheld',
  partly_upheld: 'partly upheld',
  not_upheld: 'not upheld',
  undetermined: 'not to be determined',
});
export const remedyKinds = list({
  refund: 'a refund',
  replacement: 'a replacement',
  repair: 'a repair',
  correction: 'a correction',
  substitute: 'a substitute',
  explanation: 'an explanation',
  assistance: 'help',
  compensation: 'compensation',
  other: 'something else',
});
export const gestureKinds = list({
  credit: 'a credit',
  gift_card: 'a gift card',
  free_month: 'a free month',
  upgrade: 'an upgrade',
  flowers: 'flowers',
  handwritten_card: 'a handwritten card',
  other: 'something else',
});
export const proposers = list({ us: 'we proposed it', customer: 'they proposed it' });
export const wishAnswers = list({ granted: 'yes', declined: 'no', countered: 'no, and what we can do instead' });
export const solveds = list({ yes: 'solved', partly: 'partly solved', no: 'not solved' });
export const loci = list({
  ours: 'with us',
  vendor: 'with a vendor',
  partner: 'with a partner',
  nature: 'with the weather or the like',
  customer: 'with the customer',
  unknown: 'not known yet',
});
export const standings = list({ detractor: 'a detractor', passive: 'passive', promoter: 'a promoter' });
export const standingWhens = list({ before: 'at the complaint', after: 'after it was put right' });
export const standingHows = list({ asked: 'they said so', inferred: 'as you read it' });
export const triggers = list({
  staff: 'you found more to do',
  customer_replied: 'they wrote again',
  follow_up_unhappy: 'the follow-up found them unhappy',
  remedy_failed: 'what we did failed',
});
export const causeCodes = list({
  'came broken': 'came broken',
  'never came': 'never came',
  'came late': 'came late',
  'wrong item': 'wrong item',
  'wrong amount': 'wrong amount',
  'call cut off': 'call cut off',
  'no answer': 'no answer from us',
  'wrong information': 'wrong information',
  rude: 'how they were treated',
  other: 'something else',
});

const erased = '(erased)';

export const openPromises = (view: CaseView): readonly Choice[] =>
  view.promises
    .filter(({ promise }) => promise.status === 'open')
    .map(({ promise }) => ({ value: promise.promise, label: said(promise.text) ?? erased }));
export const unsettledWarnings = (view: CaseView): readonly Choice[] =>
  view.warnings.filter((warning) => !warning.settled).map((warning) => ({ value: warning.warning, label: said(warning.what) ?? erased }));
export const openCallbacks = (view: CaseView): readonly Choice[] =>
  view.callbacks
    .filter((callback) => callback.open)
    .map((callback) => ({ value: callback.callback, label: said(callback.why) ?? 'the open callback' }));
export const issues = (view: CaseView): readonly Choice[] =>
  view.issues.map((issue) => ({ value: issue.issue, label: said(issue.text) ?? erased }));
export const wishes = (view: CaseView): readonly Choice[] =>
  view.wishes.filter((wish) => wish.answer === undefined).map((wish) => ({ value: wish.wish, label: said(wish.text) ?? erased }));
export const openOffers = (view: CaseView): readonly Choice[] =>
  view.offers
    .filter((offer) => !offer.withdrawn)
    .map((offer) => ({ value: offer.offer, label: offer.options.map((option) => said(option.title) ?? erased).join(' / ') }));
export const offeredOptions = (view: CaseView): readonly Choice[] =>
  view.offers
    .filter((offer) => !offer.withdrawn)
    .flatMap((offer) => offer.options.map((option) => ({ value: option.option, label: said(option.title) ?? erased })));
export const remedies = (view: CaseView): readonly Choice[] => {
  const titles = new Map(view.offers.flatMap((offer) => offer.options.map((option) => [option.option, said(option.title) ?? erased])));
  return view.remedies.map((remedy) => ({ value: remedy.option, label: titles.get(remedy.option) ?? erased }));
};
export const waitingApprovals = (view: CaseView): readonly Choice[] =>
  view.approvals
    .filter((approval) => approval.given === undefined || approval.given === null)
    .map((approval) => ({
      value: approval.approval,
      label: [moneyText(approval.amount, 'en'), said(approval.reason)].filter((part) => part !== undefined).join(': '),
    }));
export const plannedGestures = (view: CaseView): readonly Choice[] =>
  view.gestures
    .filter((gesture) => !gesture.dropped && gesture.sent_at === undefined)
    .map((gesture) => ({ value: gesture.gesture, label: said(gesture.text) ?? erased }));

/** What a closing still waits for, each by its name. */
export const openSteps = (view: Pick<CaseView, 'tracks'>): string[] =>
  view.tracks.flatMap((track) => track.steps).flatMap((step) => (step.status === 'open' ? [step.label] : []));

const stepsOf = (tracks: string[]) => (view: CaseView) =>
  view.tracks
    .filter((track) => tracks.includes(track.track))
    .flatMap((track) => track.steps)
    .filter((step) => step.status === 'open')
    .map((step) => ({ value: step.step, label: step.label }));
export const openProcessSteps = stepsOf(['process']);
export const openStepsOfAll = stepsOf(['person', 'problem', 'process']);
