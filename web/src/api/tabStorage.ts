/** This tab's own storage; none where the browser keeps nothing. */
export function tabStorage(): Storage | undefined {
  return quietly(() => window.sessionStorage);
}

/** A browser that keeps nothing, or has no room left, is no failure: what is on the screen must do. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
