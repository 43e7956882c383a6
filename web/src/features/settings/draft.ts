/** What a section has open: what stood there when it was filled in, and what has been typed since. */
export interface Draft<V> {
  seen: V;
  typed: V;
}

/** Both are made by the same function, so their fields stand in the same order. */
export function same<V>(a: V, b: V): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const isDirty = <V>({ seen, typed }: Draft<V>): boolean => !same(seen, typed);

/**
 * The record has moved on: an untouched section follows it, and so does one whose reader typed just that.
 * A section with other words in it keeps them; it is stale until its reader decides.
 */
export function follow<V>(draft: Draft<V>, newer: V): Draft<V> {
  if (same(draft.seen, newer)) return draft;
  return isDirty(draft) && !same(draft.typed, newer) ? draft : { seen: newer, typed: newer };
}

export const isStale = <V>(draft: Draft<V>, newest: V): boolean => !same(draft.seen, newest);

/** `sent` was written and stands now as `saved`. What was typed while it was on its way is still to be saved. */
export function settled<V>(draft: Draft<V>, sent: V, saved: V): Draft<V> {
  return { seen: saved, typed: same(draft.typed, sent) ? saved : draft.typed };
}
