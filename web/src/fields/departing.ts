import type { Api } from '../api/types';

type Letter = Pick<Api['OutboxView'], 'state' | 'next_try_at'>;

/** A letter that did not do what it was sent for. */
export function isTrouble({ state }: Pick<Letter, 'state'>): boolean {
  return state === 'failed' || state === 'unknown' || state === 'came_back' || state === 'reported';
}

/** A person may ask for the next try: of a letter that waits for it, did not leave, came back, or may not have arrived. */
export function mayTryAgain(letter: Letter): boolean {
  return isTrouble(letter) || (letter.state === 'waiting' && letter.next_try_at !== undefined);
}
