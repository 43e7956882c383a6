import type { CaseView } from '../../api/types';
import { said } from '../../ui/said';
import type { Sheet } from './sheet';

export interface ReflectWords {
  heard: string;
  hurt: (quote: string) => string;
  expects: (quote: string) => string;
  ask: string;
}

/** What the case holds of it already, from their mail or an earlier call. */
export interface Known {
  hurt: string | undefined;
  expects: string | undefined;
}

export function knownOf({ upset, expectation }: Pick<CaseView, 'upset' | 'expectation'>): Known {
  return { hurt: said(upset), expects: said(expectation) };
}

const nothingKnown: Known = { hurt: undefined, expects: undefined };

const endMark = /[.!?…”"')\]]$/;
const linesMax = 6;

/** Their words with a stop at the end, to be followed by a sentence of ours. */
export function stopped(quote: string): string {
  const trimmed = quote.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const first = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return endMark.test(first) ? first : `${first}.`;
}

/** The account said back, from what was typed: their own sentences, what hurt, what they expect, and the question. To be read aloud and put right. */
export function composeReflection(sheet: Sheet, words: ReflectWords, known: Known = nothingKnown): string {
  const marked = new Set([sheet.hurt?.line, sheet.expects?.line]);
  const told = sheet.lines.filter((line, index) => line.text.trim() !== '' && !marked.has(index)).map((line) => sentence(line.text));
  // A long account is not read out whole: its beginning, and what was marked.
  const parts = told.length === 0 ? [] : [`${words.heard} ${told.slice(0, linesMax).join(' ')}`];
  const hurt = sheet.hurt?.quote ?? known.hurt;
  const expects = sheet.expects?.quote ?? known.expects;
  if (hurt !== undefined) parts.push(words.hurt(hurt.replace(/[.\s]+$/, '')));
  if (expects !== undefined) parts.push(words.expects(expects.replace(/[.\s]+$/, '')));
  return parts.length === 0 ? '' : [...parts, words.ask].join('\n');
}

export function accountOf(sheet: Sheet): string {
  return sheet.lines
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
