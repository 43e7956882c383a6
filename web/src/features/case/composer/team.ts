/** What is written for the team: a note, and a call that was held without the call sheet. Kept together as one draft. */
export interface TeamDraft {
  text?: string;
  call?: LoggedCall;
}

export interface LoggedCall {
  minutes?: number;
  theirs?: number;
  account?: string;
}

export function readTeam(value: unknown): TeamDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as TeamDraft;
  const number = (each: unknown) => (typeof each === 'number' && Number.isFinite(each) ? each : undefined);
  const text = (each: unknown) => (typeof each === 'string' ? each : undefined);
  return {
    text: text(given.text),
    call: { minutes: number(given.call?.minutes), theirs: number(given.call?.theirs), account: text(given.call?.account) },
  };
}

/** The command that a logged call makes; undefined while it says too little. */
export function callBody({ minutes, theirs, account }: LoggedCall, callback: string | undefined): Record<string, unknown> | undefined {
  if (minutes === undefined || minutes <= 0) return undefined;
  const seconds = Math.round(minutes * 60);
  const hers = theirs === undefined ? undefined : Math.min(seconds, Math.max(0, Math.round(theirs * 60)));
  return {
    seconds,
    ...(hers === undefined ? {} : { theirs_seconds: hers, ours_seconds: seconds - hers }),
    ...(callback === undefined ? {} : { callback }),
    ...(account === undefined || account.trim() === '' ? {} : { account: { teller: 'customer', channel: 'call', text: account.trim() } }),
  };
}
