import type { Turn } from './sheet';

export interface Talk {
  ours: number;
  theirs: number;
}

/** How long each side spoke until a second of the call. */
export function talkOf(turns: readonly Turn[], until: number): Talk {
  const talk: Talk = { ours: 0, theirs: 0 };
  turns.forEach((turn, index) => {
    const end = Math.min(until, turns[index + 1]?.at ?? until);
    const seconds = Math.max(0, end - turn.at);
    if (turn.who === 'us') talk.ours += seconds;
    else talk.theirs += seconds;
  });
  return talk;
}

/** Our share in percent; undefined while nobody has spoken. */
export function ourShare({ ours, theirs }: Talk): number | undefined {
  const all = ours + theirs;
  return all === 0 ? undefined : Math.round((ours / all) * 100);
}
