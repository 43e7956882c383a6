/** What the tone check found, as the server tells it: places are bytes of UTF-8. */
export interface ToneFinding {
  rule: string;
  severity: 'block' | 'warn' | 'hint' | 'good';
  start: number;
  end: number;
  quote: string;
  title: string;
  why: string;
  suggestion: string;
  sentence_start?: number;
  sentence_end?: number;
}

export interface ToneReport {
  findings: ToneFinding[];
  has?: string[];
  score?: number;
}

/** A finding with its places as the browser counts them. */
export interface Placed {
  finding: ToneFinding;
  start: number;
  end: number;
  sentenceStart: number;
  sentenceEnd: number;
}

/** What is to be looked at; praise is no finding. */
export function place(text: string, findings: ToneFinding[]): Placed[] {
  const index = byteIndex(text);
  const told = findings.filter((finding) => finding.severity !== 'good');
  return told.map((finding) => ({
    finding,
    start: index(finding.start),
    end: index(finding.end),
    sentenceStart: index(finding.sentence_start ?? finding.start),
    sentenceEnd: index(finding.sentence_end ?? finding.end),
  }));
}

/** From a byte of UTF-8 to the place in the string; a byte inside a letter counts as the letter's start. */
export function byteIndex(text: string): (byte: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const size = utf8Size(letter.codePointAt(0) ?? 0);
    for (let i = 0; i < size; i += 1) starts.push(at);
    at += letter.length;
  }
  starts.push(at);
  return (byte) => starts[Math.max(0, Math.min(byte, starts.length - 1))] ?? at;
}

function utf8Size(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The text with the better sentence in the place of the one found; where something was missing, it is put in. */
export function withSuggestion(text: string, { finding, sentenceStart, sentenceEnd }: Placed): string {
  if (sentenceStart === sentenceEnd) {
    const before = text.slice(0, sentenceStart);
    const after = text.slice(sentenceStart);
    const gap = (left: string, right: string) => (left === '' || right === '' || /\s$/.test(left) || /^\s/.test(right) ? '' : ' ');
    return before + gap(before, finding.suggestion) + finding.suggestion + gap(finding.suggestion, after) + after;
  }
  return text.slice(0, sentenceStart) + finding.suggestion + text.slice(sentenceEnd);
}

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text cut at the findings, for the ground beneath the field; findings that overlap are marked once. */
export function pieces(text: string, placed: Placed[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end } of placed.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) out.push({ text: text.slice(at, from), marked: false });
    out.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  out.push({ text: text.slice(at), marked: false });
  return out;
}

/** Findings that stop a letter: blocks for which no reason was given. */
export function blocking(placed: Placed[], kept: { rule: string }[]): Placed[] {
  return placed.filter(({ finding }) => finding.severity === 'block' && !kept.some((each) => each.rule === finding.rule));
}

/** The one finding that is shown: what stops the letter comes before what is merely worth a look. */
export function foremost(findings: Placed[], stops: Placed[]): Placed | undefined {
  return stops[0] ?? findings[0];
}

const weight = { block: 0, warn: 1, hint: 2, good: 3 };

/** Findings still to be looked at, what stops the letter first. */
export function open(placed: Placed[], kept: { rule: string }[]): Placed[] {
  return placed
    .filter(({ finding }) => !kept.some((each) => each.rule === finding.rule))
    .toSorted((a, b) => weight[a.finding.severity] - weight[b.finding.severity]);
}
