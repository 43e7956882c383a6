import type { SearchResult } from '../../api/types';
import { type Action, keysOf } from '../../ui/keys/action';

export type Option =
  | { kind: 'act'; id: string; action: Action; keys: string[] }
  | { kind: 'case'; id: string; result: SearchResult }
  | { kind: 'all'; id: string; words: string };

/** What the palette offers for the words typed: acts whose label holds every word, then cases, then the whole search. */
export function optionsFor(words: string, actions: Action[], results: SearchResult[], mac: boolean): Option[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const acts = actions
    .filter((action) => wanted.every((word) => fold(action.label).includes(word)))
    .sort((a, b) => rank(a, wanted) - rank(b, wanted));
  return [
    ...acts.map((action): Option => ({ kind: 'act', id: `act-${action.id}`, action, keys: keysOf(action, mac) })),
    ...results.map((result): Option => ({ kind: 'case', id: `case-${result.summary.id}`, result })),
    ...(wanted.length > 0 ? [{ kind: 'all', id: 'all', words: words.trim() } as const] : []),
  ];
}

/** A label that begins with what was typed comes before one that merely holds it. */
function rank(action: Action, wanted: string[]): number {
  return wanted.length > 0 && fold(action.label).startsWith(wanted[0] ?? '') ? 0 : 1;
}

/** Without case and accents: "Oze" finds "Ozé". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
