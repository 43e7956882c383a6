import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, longDay } from '../../ui/time/words';
import { canChoose } from './command';
import type { Sheet, SheetOption } from './sheet';

export interface OfferWords {
  /** "I can do two things, Ms Okafor. You choose, and neither costs you anything." */
  opening: (count: number, name: string, free: boolean) => string;
  first: (what: string) => string;
  next: (what: string) => string;
  by: (what: string, when: string) => string;
  asks: (what: string, cost: string) => string;
  question: (count: number) => string;
  when: (at: Date, zone: string) => string;
}

/** What can be offered, as it is spoken: each way with its day and what it asks of them, then the question. Nothing when there is no way yet. */
export function sayOptions(sheet: Pick<Sheet, 'options'>, name: string, zone: string, words: OfferWords): string[] {
  const ways = sheet.options.filter(canChoose);
  if (ways.length === 0) return [];
  const free = ways.every(({ option }) => option.costs_nothing);
  const spoken = ways.map((way, index) => {
    const told = tell(way, zone, words);
    return index === 0
      ? words.first(told)
      : words.next(told.replace(/^\*\*(\p{Lu})(?=[\p{Ll}\s])/u, (_, first: string) => `**${first.toLowerCase()}`));
  });
  const last = spoken.pop() ?? '';
  return [words.opening(ways.length, name, free), ...spoken, `${last} ${words.question(ways.length)}`];
}

function tell({ option }: SheetOption, zone: string, words: OfferWords): string {
  const title = `**${option.title.trim().replace(/[.\s]+$/, '')}**`;
  const dated = option.by === undefined ? title : words.by(title, words.when(new Date(option.by), zone));
  const cost = option.cost_to_customer?.trim() ?? '';
  return cost === '' ? dated : words.asks(dated, cost.charAt(0).toLowerCase() + cost.slice(1).replace(/[.\s]+$/, ''));
}

export function useOfferWords(): OfferWords {
  const { t, i18n } = useTranslation();
  return useMemo(
    () => ({
      opening: (count, name, free) => {
        if (count === 1)
          return free ? t('I can do this, {{name}}, and it costs you nothing.', { name }) : t('I can do this, {{name}}.', { name });
        if (count === 2)
          return free
            ? t('I can do two things, {{name}}. You choose, and neither costs you anything.', { name })
            : t('I can do two things, {{name}}. You choose.', { name });
        return free
          ? t('There are several ways to put this right, {{name}}. You choose, and none costs you anything.', { name })
          : t('There are several ways to put this right, {{name}}. You choose.', { name });
      },
      first: (what) => t('{{what}}.', { what }),
      next: (what) => t('Or: {{what}}.', { what }),
      by: (what, when) => t('{{what}}, by **{{when}}**', { what, when }),
      asks: (what, cost) => t('{{what}}; what it asks of you: {{cost}}', { what, cost }),
      question: (count) => (count === 1 ? t('Would that be right for you?') : t('Which would be right for you?')),
      when: (at, zone) => `${longDay(at, zone, i18n.language)}, ${clockTime(at, zone, i18n.language)}`,
    }),
    [t, i18n.language],
  );
}
