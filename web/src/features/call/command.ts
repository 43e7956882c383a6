import type { Api, Body } from '../../api/types';
import { accountOf } from './compose';
import type { Sheet, SheetOption, SheetPromise } from './sheet';
import { talkOf } from './talk';

export type RecordCall = Body<'/api/v1/cases/{case}/calls'>;

const nil = '00000000-0000-0000-0000-000000000000';

/** An option that asks something of them can be offered only with its reason. */
export function offerable({ option }: SheetOption): boolean {
  return option.costs_nothing || (option.cost_reason ?? '').trim() !== '';
}

/** It can be put to them: it has a name, and what it costs is accounted for. */
export function canChoose(option: SheetOption): boolean {
  return offerable(option) && option.option.title.trim() !== '';
}

export function isWhole(
  promise: SheetPromise | undefined,
): promise is Required<Pick<SheetPromise, 'text' | 'due' | 'certainty'>> & SheetPromise {
  return promise !== undefined && promise.text.trim() !== '' && promise.due !== undefined && promise.certainty !== undefined;
}

/** Both cells carry a check: only then is anything agreed. */
export function bothAccept(sheet: Sheet): boolean {
  return sheet.weAcceptAt !== undefined && sheet.theyAcceptAt !== undefined;
}

/** What keeps both sides from agreeing, as the sentence to show; undefined when nothing does. */
export function whyNotAgreed(sheet: Sheet): 'choose' | 'what' | 'when' | 'sure' | undefined {
  return sheet.options.length > 0 && sheet.chosen === undefined ? 'choose' : whyNotKept(sheet);
}

/** What keeps us from saying that we can keep it. */
export function whyNotKept(sheet: Sheet): 'what' | 'when' | 'sure' | undefined {
  if (sheet.promise.text.trim() === '') return 'what';
  if (sheet.promise.due === undefined) return 'when';
  if (sheet.promise.certainty === undefined) return 'sure';
  return undefined;
}

function newPromise({
  owner,
  text,
  due,
  certainty,
}: Required<Pick<SheetPromise, 'text' | 'due' | 'certainty'>> & SheetPromise): Api['MakePromise'] {
  return { text: text.trim(), due, certainty, channel: 'call', ...(owner === undefined ? {} : { owner }) };
}

/** The one command that the call writes: only what was said, in the order in which it is decided. */
export function commandOf(sheet: Sheet, callback: string, seconds: number): RecordCall {
  const talk = talkOf(sheet.turns, seconds);
  const command: RecordCall = { seconds };
  if (callback !== '' && callback !== nil) command.callback = callback;
  if (talk.ours + talk.theirs > 0) {
    command.ours_seconds = talk.ours;
    command.theirs_seconds = talk.theirs;
  }
  heard(sheet, command);
  answered(sheet, command);
  agreed(sheet, command);
  if (sheet.thankedAt !== undefined)
    command.thanks = { text: sheet.thanks.trim() === '' ? undefined : sheet.thanks.trim(), channel: 'call' };
  if (sheet.score !== undefined) command.standing = { when: 'before', score: sheet.score, how: 'asked' };
  return command;
}

function heard(sheet: Sheet, command: RecordCall): void {
  const account = accountOf(sheet);
  if (account !== '') command.account = { teller: 'customer', text: account, channel: 'call' };
  if (sheet.hurt !== undefined && sheet.hurtAbout !== undefined)
    command.upset = { text: sheet.hurt.quote, about: sheet.hurtAbout, confirmed: sheet.confirmedAt !== undefined };
  if (sheet.expects !== undefined) command.expectation = { text: sheet.expects.quote };
}

function answered(sheet: Sheet, command: RecordCall): void {
  const correction = sheet.correction?.trim() ?? '';
  if (sheet.reflection.trim() !== '' && (sheet.confirmedAt !== undefined || correction !== '')) {
    command.reflection = { text: sheet.reflection.trim(), how: 'read_aloud' };
    if (sheet.confirmedAt !== undefined) command.confirmed = {};
    else command.corrected = { correction };
  }
  if (sheet.apologisedAt !== undefined && sheet.apologyKind !== undefined && sheet.apology.trim() !== '')
    command.apology = { kind: sheet.apologyKind, channel: 'call', text: sheet.apology.trim() };
  if (sheet.feltAt !== undefined && sheet.feeling.trim() !== '')
    command.feeling = {
      word: sheet.feeling.trim(),
      source: 'with_customer',
      ...(sheet.hurt === undefined ? {} : { cause: sheet.hurt.quote }),
    };
}

function agreed(sheet: Sheet, command: RecordCall): void {
  const offered = sheet.options.filter(canChoose);
  const chosen = sheet.chosen === undefined ? undefined : sheet.options[sheet.chosen];
  const both = bothAccept(sheet);
  // An offer that is out already is not made again; what they choose of it is written after the call (choiceOf).
  if (sheet.offer === undefined && offered.length > 0 && (sheet.toPage === true || (both && chosen !== undefined))) {
    command.offer = {
      options: offered.map(({ option }) => option),
      proposed_by: 'us',
      ...(offered.length === 1 ? { one_option_reason: sheet.wish?.trim() || undefined } : {}),
    };
    if (both && chosen !== undefined) command.chosen = offered.indexOf(chosen);
  }
  const promises = [sheet.promise, sheet.check].filter(isWhole).map(newPromise);
  if (promises.length > 0 && (both || sheet.toPage === true)) command.promises = promises;
  if (both && (promises.length > 0 || chosen !== undefined))
    command.agreement = {
      text: [chosen?.option.title, ...promises.map((promise) => promise.text)]
        .filter((part) => part !== undefined && part !== '')
        .join('. '),
    };
}

/** Our own yes, given or taken back. */
export function weAccept(sheet: Sheet, seconds: number): Sheet {
  if (whyNotKept(sheet) !== undefined) return sheet;
  return sheet.weAcceptAt === undefined ? { ...sheet, weAcceptAt: seconds } : { ...sheet, weAcceptAt: undefined, theyAcceptAt: undefined };
}

/** Their yes counts once ours stands: nobody is held to what we have not said we can keep. */
export function theyAccept(sheet: Sheet, seconds: number): Sheet {
  return sheet.weAcceptAt === undefined || whyNotAgreed(sheet) !== undefined
    ? sheet
    : { ...sheet, theyAcceptAt: seconds, toPage: undefined };
}

/** Their choice among the options of an offer made before the call. */
export function choiceOf(sheet: Sheet): { offer: string; option: string } | undefined {
  const id = sheet.chosen === undefined ? undefined : sheet.options[sheet.chosen]?.id;
  return sheet.offer !== undefined && id !== undefined && bothAccept(sheet) ? { offer: sheet.offer, option: id } : undefined;
}

/** What would be lost if the call were written now: to be answered first. */
export function unanswered(sheet: Sheet): ('hurt_about' | 'apology_kind')[] {
  const list: ('hurt_about' | 'apology_kind')[] = [];
  if (sheet.hurt !== undefined && sheet.hurtAbout === undefined) list.push('hurt_about');
  if (sheet.apologisedAt !== undefined && sheet.apologyKind === undefined) list.push('apology_kind');
  return list;
}
