import type { Api, CaseView } from '../../api/types';

export const steps = ['listen', 'reflect', 'apologise', 'empathise', 'agree', 'thank'] as const;
export type CallStep = (typeof steps)[number];

/** One thing said, at a second of the call. A new line per pause. */
export interface SaidLine {
  at: number;
  text: string;
}

/** Words marked in a line: the part selected, or all of it. */
export interface Mark {
  line: number;
  quote: string;
}

/** From this second on, this side speaks. */
export interface Turn {
  at: number;
  who: 'us' | 'them';
}

export interface SheetOption {
  /** One that stands already, in an offer made before the call. */
  id?: string;
  option: Api['NewOptionInput'];
  fits: string;
  authority: string;
}

export interface SheetPromise {
  owner?: string;
  text: string;
  due?: string;
  certainty?: Api['Certainty'];
}

/** Everything of one call before it is written: kept as a draft while it is typed. Times are seconds of the call. */
export interface Sheet {
  /** Server time in ms; undefined until somebody speaks. */
  startedAt?: number;
  /** Server time in ms at which the sheet was last open: time runs only while it is. */
  seenAt?: number;
  step: CallStep;
  lines: SaidLine[];
  turns: Turn[];
  question: number;
  answered: Record<string, number>;
  hurt?: Mark;
  hurtAbout?: Api['UpsetAbout'];
  expects?: Mark;
  reflection: string;
  confirmedAt?: number;
  correction?: string;
  apologyKind?: Api['ApologyKind'];
  apology: string;
  apologisedAt?: number;
  feeling: string;
  feltAt?: number;
  options: SheetOption[];
  /** The offer that is out already; then its options are the ones to choose from. */
  offer?: string;
  chosen?: number;
  promise: SheetPromise;
  check?: SheetPromise;
  weAcceptAt?: number;
  theyAcceptAt?: number;
  /** They want to think: the options go to their page without a choice. */
  toPage?: boolean;
  wish?: string;
  thanks: string;
  thankedAt?: number;
  score?: number;
}

/** What a suggestion leaves open (null in an answer) is left out of what is sent. */
function toStartFrom(option: Api['NewOption']): Api['NewOptionInput'] {
  const { title, ...rest } = option;
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as Omit<Api['NewOptionInput'], 'title'>;
  return { ...said, title: title ?? '' };
}

function asStanding({ option: id, ...option }: CaseView['offers'][number]['options'][number]): SheetOption {
  return { id, option: toStartFrom(option), fits: option.detail ?? '', authority: '' };
}

/** The offer that waits for their choice, the latest if there are several. */
export function standingOffer(offers: CaseView['offers'], now: string): CaseView['offers'][number] | undefined {
  const open = offers.filter(
    (offer) =>
      !offer.withdrawn &&
      offer.chosen === undefined &&
      (offer.valid_until === undefined || Date.parse(offer.valid_until) > Date.parse(now)),
  );
  return open.at(-1);
}

export function newSheet(view: Api['CallSheetView'], owner: string | undefined, offers: CaseView['offers'] = []): Sheet {
  const standing = standingOffer(offers, view.now);
  return {
    step: 'listen',
    lines: [{ at: 0, text: '' }],
    turns: [],
    question: 0,
    answered: {},
    reflection: '',
    apology: '',
    feeling: '',
    ...(standing === undefined
      ? { options: view.ideas.map((idea) => ({ ...idea, option: toStartFrom(idea.option) })) }
      : { offer: standing.offer, options: standing.options.map(asStanding) }),
    promise: { owner, text: '' },
    thanks: '',
  };
}

/** A draft's JSON, where it is a sheet; what it does not say is as in a new one. */
export function readSheet(value: unknown): Partial<Sheet> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Partial<Sheet>;
  if (!Array.isArray(given.lines) || !given.lines.every((line) => typeof line?.text === 'string' && typeof line.at === 'number'))
    return undefined;
  return given.step !== undefined && steps.includes(given.step) ? given : { ...given, step: 'listen' };
}

const sameCallMs = 30 * 60_000;
const noPauseMs = 3_000;

/** How long the sheet lay closed, in ms; undefined when it did not, or no call had begun. */
export function restedMs(sheet: Pick<Sheet, 'startedAt' | 'seenAt'>, keptAt: string | undefined, now: number): number | undefined {
  const seen = sheet.seenAt ?? (keptAt === undefined ? undefined : Date.parse(keptAt));
  if (sheet.startedAt === undefined || seen === undefined) return undefined;
  const rested = now - seen;
  return rested > noPauseMs ? rested : undefined;
}

/**
 * A sheet found again: within half an hour it is the same call going on, and the time it lay closed is not counted;
 * later it is a new call with what was said before.
 */
export function resumed(sheet: Sheet, keptAt: string | undefined, now: number): Sheet {
  const rested = restedMs(sheet, keptAt, now);
  if (rested === undefined) return sheet;
  if (rested < sameCallMs) return { ...sheet, startedAt: (sheet.startedAt ?? now) + rested, seenAt: now };
  return {
    ...sheet,
    startedAt: undefined,
    seenAt: undefined,
    turns: [],
    lines: [...sheet.lines.filter((line) => line.text.trim() !== ''), { at: 0, text: '' }],
  };
}

export function elapsedOf(sheet: Pick<Sheet, 'startedAt'>, now: number): number {
  return sheet.startedAt === undefined ? 0 : Math.max(0, Math.floor((now - sheet.startedAt) / 1000));
}

/** "4:12"; from an hour on "1:04:12". */
export function stamp(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The line at a place takes this text; a line that was empty begins now. */
export function typed(sheet: Sheet, line: number, text: string, at: number): Sheet {
  const lines = sheet.lines.map((each, index) => (index === line ? { at: each.text === '' ? at : each.at, text } : each));
  const keep = (mark: Mark | undefined) => (mark?.line === line && !text.includes(mark.quote) ? { ...mark, quote: text.trim() } : mark);
  return { ...sheet, lines, hurt: keep(sheet.hurt), expects: keep(sheet.expects) };
}

/** Enter: what stands after the caret begins a new line. */
export function split(sheet: Sheet, line: number, caret: number, at: number): Sheet {
  const here = sheet.lines[line];
  if (here === undefined || here.text.trim() === '') return sheet;
  const lines = [...sheet.lines];
  lines.splice(line, 1, { ...here, text: here.text.slice(0, caret).trimEnd() }, { at, text: here.text.slice(caret).trimStart() });
  return { ...sheet, lines, hurt: moved(sheet.hurt, line, 1), expects: moved(sheet.expects, line, 1) };
}

/** Backspace at the start of an empty line takes it away. */
export function without(sheet: Sheet, line: number): Sheet {
  if (sheet.lines.length < 2) return sheet;
  const drop = (mark: Mark | undefined) => (mark?.line === line ? undefined : moved(mark, line, -1));
  return { ...sheet, lines: sheet.lines.filter((_, index) => index !== line), hurt: drop(sheet.hurt), expects: drop(sheet.expects) };
}

function moved(mark: Mark | undefined, after: number, by: number): Mark | undefined {
  return mark !== undefined && mark.line > after ? { ...mark, line: mark.line + by } : mark;
}

/** Marks a line, or takes the same mark away. With nothing typed in it yet, the line before is meant. */
export function marked(sheet: Sheet, kind: 'hurt' | 'expects', line: number, selection: string): Sheet {
  const target = sheet.lines[line]?.text.trim() === '' ? line - 1 : line;
  const text = sheet.lines[target]?.text.trim() ?? '';
  if (text === '') return sheet;
  const quote = selection.trim() !== '' && target === line ? selection.trim() : text;
  const old = sheet[kind];
  const same = old?.line === target && old.quote === quote;
  return { ...sheet, [kind]: same ? undefined : { line: target, quote } };
}

/** When a question was answered: marked by hand, or by the mark it asks for. */
export function answeredAt(sheet: Sheet, question: string): number | undefined {
  const own = sheet.answered[question];
  if (own !== undefined) return own;
  const line = (mark: Mark | undefined) => (mark === undefined ? undefined : sheet.lines[mark.line]?.at);
  if (/worst|hurt/i.test(question)) return line(sheet.hurt);
  if (/would you like|expect/i.test(question)) return line(sheet.expects);
  return undefined;
}

/** The question at hand is asked; the next one that has no answer is at hand. */
export function nextQuestion(sheet: Sheet, questions: string[], at: number): Sheet {
  const now = questions[sheet.question];
  const answered = now === undefined || answeredAt(sheet, now) !== undefined ? sheet.answered : { ...sheet.answered, [now]: at };
  const after = { ...sheet, answered };
  const next = questions.findIndex((question, index) => index > sheet.question && answeredAt(after, question) === undefined);
  return { ...after, question: next === -1 ? questions.length : next };
}

export function spoke(sheet: Sheet, who: Turn['who'], at: number): Sheet {
  return sheet.turns.at(-1)?.who === who ? sheet : { ...sheet, turns: [...sheet.turns, { at, who }] };
}
