import type { Api } from '../../api/types';
import type { Faults } from '../../fields/faults';

export interface LetterRulesValues {
  /** Empty: none. */
  pack: string;
  /** As they stand in the fields; a blank one is none. */
  texts: string[];
  /** Empty: no limit. */
  answerDays: string;
}

export const textsMax = 20;
const textBytesMax = 500;
const answerDaysMax = 366;

export const textField = (at: number) => `text${at}`;

const isBlank = (text: string) => text.trim() === '';

export function letterRulesValuesOf({ pack, required, answer_days }: Api['LetterRules']): LetterRulesValues {
  return { pack, texts: required, answerDays: answer_days === 0 ? '' : String(answer_days) };
}

export function letterRulesOf({ pack, texts, answerDays }: LetterRulesValues): Api['LetterRules'] {
  return {
    pack,
    required: texts.filter((text) => !isBlank(text)).map((text) => text.trim()),
    answer_days: Number(answerDays),
  };
}

/** Which field a field of the request is: the second text that was sent is the third on the screen where one before it is blank. */
export function letterRulesFields({ texts }: Pick<LetterRulesValues, 'texts'>): Record<string, string> {
  const sent = texts.map((text, at) => ({ text, at })).filter(({ text }) => !isBlank(text));
  return {
    pack: 'pack',
    required: 'texts',
    answer_days: 'answerDays',
    ...Object.fromEntries(sent.map(({ at }, place) => [`required/${place}`, textField(at)])),
  };
}

export function letterRulesFaults({ texts, answerDays }: LetterRulesValues): Faults<string> {
  const bytes = (text: string) => new TextEncoder().encode(text.trim()).length;
  const long = texts.flatMap((text, at) =>
    bytes(text) > textBytesMax ? [[textField(at), 'This is too long: some eighty words at most. Make two of it.']] : [],
  );
  const days = answerDays.trim();
  const counts = /^\d*$/.test(days) && Number(days) <= answerDaysMax;
  return {
    ...Object.fromEntries(long),
    ...(counts ? {} : { answerDays: 'A whole number of days up to 366, or nothing.' }),
  };
}
