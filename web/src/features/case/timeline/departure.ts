import type { TFunction } from 'i18next';
import type { Api } from '../../../api/types';
import { dayOrTime, type Moment } from '../../../ui/time/words';

type Departure = Api['Departure'];

/** How a letter fares that has not simply left, in a sentence; what the mail server said stands beside it. */
export function departureSentence({ state, tries, next_try_at }: Departure, moment: Moment, t: TFunction): string {
  if (state === 'failed') return t('It did not leave.');
  if (state === 'unknown') return t('Whether it arrived is not known.');
  if (state === 'came_back') return t('It came back.');
  if (state === 'reported') return t('It was reported as unwanted.');
  if (state === 'sending') return t('On its way.');
  if (next_try_at === undefined) return t('Not yet delivered: it is tried again at once.');
  const time = dayOrTime(new Date(next_try_at), moment, t);
  return tries === 0
    ? t('Not yet delivered: next try {{time}}.', { time })
    : t('Not yet delivered: tried {{count}} times, next {{time}}.', { count: tries, time });
}
