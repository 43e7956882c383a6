/** Personal text as the server tells it: null when it was erased on request. */
export type Said = string | null | undefined;

/** The text, where there is one to show. */
export function said(words: Said): string | undefined {
  return words === null || words === undefined || words === '' ? undefined : words;
}

export function isErased(words: Said): boolean {
  return words === null;
}
