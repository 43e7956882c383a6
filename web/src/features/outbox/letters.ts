import type { Api } from '../../api/types';

type Letter = Pick<Api['OutboxView'], 'state' | 'leaves_at' | 'tries'>;

/** A letter that did not do what it was sent for. */
export function isTrouble({ state }: Pick<Letter, 'state'>): boolean {
  return state === 'failed' || state === 'unknown' || state === 'came_back' || state === 'reported';
}

/** One that did not leave or came back can be sent again; of one that may have left, or is unwanted, a person judges. */
export function mayRetry(letter: Pick<Letter, 'state'>): boolean {
  return isTrouble(letter);
}

/** It waits, and its ten seconds are not over. */
export function mayTakeBack({ state, leaves_at }: Letter, nowMs: number): boolean {
  return state === 'waiting' && Date.parse(leaves_at) > nowMs;
}

/** Holding all mail, and letting it go, is a lead's. */
export function mayHold(role: Api['Role']): boolean {
  return role === 'lead' || role === 'owner' || role === 'admin';
}
