import type { Api } from '../../api/types';

type Letter = Pick<Api['OutboxView'], 'state' | 'leaves_at'>;

/** It waits, and its ten seconds are not over. */
export function mayTakeBack({ state, leaves_at }: Letter, nowMs: number): boolean {
  return state === 'waiting' && Date.parse(leaves_at) > nowMs;
}

/** Holding all mail, and letting it go, is a lead's. */
export function mayHold(role: Api['Role']): boolean {
  return role === 'lead' || role === 'owner' || role === 'admin';
}
