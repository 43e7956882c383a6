import type { IntakeView } from '../../api/types';

export type Which = 'needs_a_look' | 'automatic' | 'all';

/** What the list of the server is asked for. */
export function queryOf(which: Which): { became?: 'needs_a_look' | 'automatic'; unsettled?: true } {
  if (which === 'needs_a_look') return { became: 'needs_a_look', unsettled: true };
  return which === 'automatic' ? { became: 'automatic' } : {};
}

/** What was set aside as automatic waits for nobody, and is a person's mail now and then. */
export function mayDecide(item: Pick<IntakeView, 'became' | 'settled'>): boolean {
  return !item.settled || item.became === 'automatic';
}
