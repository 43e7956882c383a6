import type { Api, CaseView } from '../../../api/types';
import { said } from '../../../ui/said';

export type LetterKind = Api['LetterKind'];

/** Put into the case already; the letter takes it along. */
export interface LetterFile {
  file: string;
  name: string;
  bytes: number;
}

export interface LetterDraft {
  kind: LetterKind;
  to: string;
  subject: string;
  text: string;
  channel: 'mail' | 'letter';
  apology?: Api['ApologyKind'];
  thanks?: boolean;
  keeps?: string;
  kept: { rule: string; reason: string }[];
  files: LetterFile[];
}

/** What of the draft's JSON is usable; anything else in it is left alone. */
export function readLetter(value: unknown): Partial<LetterDraft> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Partial<LetterDraft>;
  const text = (each: unknown) => (typeof each === 'string' ? each : undefined);
  return {
    kind: text(given.kind) as LetterKind | undefined,
    to: text(given.to),
    subject: text(given.subject),
    text: text(given.text),
    channel: given.channel === 'letter' ? 'letter' : 'mail',
    apology: given.apology,
    thanks: given.thanks === true ? true : undefined,
    keeps: text(given.keeps),
    kept: Array.isArray(given.kept) ? given.kept : [],
    files: Array.isArray(given.files) ? given.files : [],
  };
}

export function letterOf(draft: Partial<LetterDraft> | undefined, view: CaseView): LetterDraft {
  const given = Object.fromEntries(Object.entries(draft ?? {}).filter(([, value]) => value !== undefined)) as Partial<LetterDraft>;
  return {
    kind: 'reply',
    to: view.customer.record.emails[0] ?? '',
    subject: said(view.title) ?? '',
    text: '',
    channel: 'mail',
    kept: [],
    files: [],
    ...given,
  };
}

export function bodyOf(letter: LetterDraft, rules: ReadonlySet<string>): Record<string, unknown> {
  const kept = letter.kept.filter((each) => rules.has(each.rule));
  return {
    kind: letter.kind,
    to: letter.to.trim(),
    subject: letter.subject.trim(),
    text: letter.text.trim(),
    ...(letter.channel === 'letter' ? { channel: 'letter' } : {}),
    ...(kept.length > 0 ? { kept } : {}),
    ...(letter.files.length > 0 && letter.channel === 'mail' ? { files: letter.files.map((each) => each.file) } : {}),
    ...(letter.apology === undefined ? {} : { apology: letter.apology }),
    ...(letter.thanks === true ? { thanks: true } : {}),
    ...(letter.keeps === undefined || letter.keeps === '' ? {} : { keeps: letter.keeps }),
  };
}

/** The kind of letter as the tone check knows it. */
export function toneOf(kind: LetterKind): string {
  const tones: Partial<Record<LetterKind, string>> = {
    apology: 'apology',
    update: 'update',
    follow_up: 'follow_up',
    closing: 'closing',
    gesture: 'gesture',
    acknowledgement: 'ack',
  };
  return tones[kind] ?? 'reply';
}
