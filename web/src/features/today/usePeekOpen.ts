import { useCallback, useState } from 'react';

const storageKey = 'amends.peek';
// Wide enough for list and peek side by side: there it is open until somebody closes it.
const wide = '(min-width: 1280px)';

function remembered(): boolean {
  const kept = readStorage();
  return kept === undefined ? window.matchMedia(wide).matches : kept === 'open' && window.matchMedia(wide).matches;
}

function readStorage(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined; // a browser that keeps nothing: the default serves
  }
}

/** Whether the peek is open; remembered on this screen. */
export function usePeekOpen(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(remembered);
  const set = useCallback((next: boolean) => {
    setOpen(next);
    try {
      localStorage.setItem(storageKey, next ? 'open' : 'closed');
    } catch {
      // see readStorage
    }
  }, []);
  return [open, set];
}
