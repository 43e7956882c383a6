import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { clockTime, longDay } from '../../ui/time/words';
import type { RecordCall } from './command';
import { type SpokenFrame, writtenForm } from './written';

export interface SummaryWords extends SpokenFrame {
  dear: (name: string) => string;
  thanks: string;
  sorry: string;
  agreed: string;
  chosen: (title: string) => string;
  promise: (text: string, when: string) => string;
  /** {page} becomes the link to their page when the letter leaves. */
  offer: string;
  subject: (title: string) => string;
  /** By the clocks of the zone they live in. */
  when: (at: Date, zone: string) => string;
}

/** The letter after the call: what was heard, that we are sorry, what was agreed with its days, thanks. For a person to read over and send. */
export function summaryOf(command: RecordCall, file: CaseView, words: SummaryWords): { kind: string; subject: string; text: string } {
  const parts = [words.dear(file.customer.record.short_name), words.thanks];
  if (command.confirmed !== undefined && command.reflection !== undefined) {
    parts.push(writtenForm(command.reflection.text, words));
  }
  if (command.apology !== undefined) parts.push(command.apology.text === '' ? words.sorry : command.apology.text);
  const chosen = command.chosen === undefined ? undefined : command.offer?.options?.[command.chosen];
  const agreed = [
    ...(chosen === undefined ? [] : [words.chosen(chosen.title)]),
    ...(command.promises ?? []).map((promise) => words.promise(promise.text, words.when(new Date(promise.due), file.customer.record.zone))),
  ];
  if (agreed.length > 0) parts.push([words.agreed, ...agreed.map((line) => `- ${line}`)].join('\n'));
  if (command.offer !== undefined && chosen === undefined) parts.push(words.offer);
  return { kind: 'summary', subject: words.subject(file.title ?? ''), text: parts.join('\n\n') };
}

export function useSummaryWords(): SummaryWords {
  const { t, i18n } = useTranslation();
  return useMemo(
    () => ({
      dear: (name) => t('Dear {{name}},', { name }),
      thanks: t('Thank you for telling us what happened, and for your time on the phone.'),
      heard: t('This is what I heard.'),
      ask: t('Is that what happened?'),
      told: (account) => t('You told me: “{{account}}”', { account }),
      sorry: t('I am sorry.'),
      agreed: t('This is what we agreed:'),
      chosen: (title) => t('You chose: {{title}}.', { title }),
      promise: (text, when) => t('{{text}}, by {{when}}.', { text, when }),
      offer: t('You find what we can do on your page. Take the time you need; one tap there is enough: {page}'),
      subject: (title) => title,
      when: (at, zone) => `${longDay(at, zone, i18n.language)}, ${clockTime(at, zone, i18n.language)}`,
    }),
    [t, i18n.language],
  );
}
