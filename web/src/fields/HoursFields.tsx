import { Switch, TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import css from './Fields.module.css';
import type { Faults } from './faults';
import { type Day, days, type HoursValues, type OpenDay, type Span, withBreak, withoutBreak } from './hours';

// 2 November 2026 is a Monday.
const monday = Date.UTC(2026, 10, 2);
const dayMs = 24 * 60 * 60 * 1000;

interface Props {
  values: HoursValues;
  change: (part: Partial<HoursValues>) => void;
  faults: Faults<Day>;
  /** A day may have a pause. The first run does not ask for it. */
  breaks?: boolean;
}

/** When the company is open, day by day. */
export function HoursFields({ values, change, faults, breaks = false }: Props) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const set = (day: Day, next: OpenDay) => change({ hours: { ...values.hours, [day]: next } });
  return (
    <div>
      {days.map((day, index) => {
        const hours = values.hours[day];
        const name = format.format(monday + index * dayMs);
        const setSpan = (at: number, part: Partial<Span>) =>
          set(day, { ...hours, spans: hours.spans.map((span, i) => (i === at ? { ...span, ...part } : span)) });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the grid that these are
          <div key={day} role="group" aria-label={name} className={css.day} data-breaks={breaks || undefined}>
            <Switch label={name} checked={hours.open} onChange={(event) => set(day, { ...hours, open: event.currentTarget.checked })} />
            {!hours.open && <span className={css.closed}>{t('closed')}</span>}
            {hours.open &&
              hours.spans.map((span, at) => (
                <Fragment key={at}>
                  {at > 0 && <span className={css.again}>{t('and again')}</span>}
                  <TextInput
                    type="time"
                    className={css.from}
                    aria-label={at === 0 ? t('{{day}}, opens', { day: name }) : t('{{day}}, opens again', { day: name })}
                    value={span.from}
                    onChange={(event) => setSpan(at, { from: event.currentTarget.value })}
                  />
                  <span>{t('to')}</span>
                  <TextInput
                    type="time"
                    aria-label={at === 0 ? t('{{day}}, closes', { day: name }) : t('{{day}}, closes again', { day: name })}
                    value={span.to}
                    onChange={(event) => setSpan(at, { to: event.currentTarget.value })}
                  />
                  {breaks && at > 0 && (
                    <Button
                      label={t('No break')}
                      about={t('No break on {{day}}', { day: name })}
                      look="quiet"
                      size="small"
                      className={css.break}
                      onClick={() => set(day, withoutBreak(hours, at))}
                    />
                  )}
                  {breaks && at === 0 && hours.spans.length === 1 && (
                    <Button
                      label={t('Break')}
                      about={t('Break on {{day}}', { day: name })}
                      look="quiet"
                      size="small"
                      className={css.break}
                      onClick={() => set(day, withBreak(hours))}
                    />
                  )}
                </Fragment>
              ))}
            {faults[day] !== undefined && (
              <p role="alert" className={css.fault}>
                {t(faults[day])}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
