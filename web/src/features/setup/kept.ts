import { quietly, tabStorage } from '../../api/tabStorage';
import type { Answers, Step } from './model';

const key = 'amends.setup';

interface Kept {
  answers: Answers;
  step: Step;
}

/** What was answered before the page was loaded again. Passwords are never kept: whoever had come past theirs types it anew. */
export function keptSetup(fresh: Answers, storage: Storage | undefined = tabStorage()): Kept {
  const kept = quietly(() => JSON.parse(storage?.getItem(key) ?? '') as Partial<Kept>);
  const step = kept?.step === undefined || kept.step === 'company' ? 'company' : 'you';
  return { answers: { ...fresh, ...kept?.answers }, step };
}

export function keepSetup({ answers, step }: Kept, storage: Storage | undefined = tabStorage()): void {
  quietly(() => storage?.setItem(key, JSON.stringify({ answers: { ...answers, password: '', smtpPassword: '' }, step })));
}

export function forgetSetup(storage: Storage | undefined = tabStorage()): void {
  quietly(() => storage?.removeItem(key));
}
