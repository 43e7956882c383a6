import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** A phone's width, where the style sheets change at the same 768 px. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
