/** Which row is selected after the list has changed: the same one, or the one that took its place. */
export function keepSelection(before: string[], after: string[], selected: string | undefined): string | undefined {
  if (after.length === 0) return undefined;
  if (selected === undefined) return after[0];
  if (after.includes(selected)) return selected;
  if (!before.includes(selected)) return after[0];
  const at = before.indexOf(selected);
  const below = before.slice(at + 1).find((id) => after.includes(id));
  return below ?? after.at(-1);
}

export function neighbour(ids: string[], selected: string | undefined, step: 1 | -1): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1);
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}
