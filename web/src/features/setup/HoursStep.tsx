import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Day, days, type OpenDay } from './model';
import type { StepProps } from './SetupPage';
import css from './SetupPage.module.css';

// 2 November 2026 is a Monday.
const monday = Date.UTC(2026, 10, 2);
const dayMs = 24 * 60 * 60 * 1000;

export function HoursStep({ answers, change, faults }: StepProps) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const set = (day: Day, part: Partial<OpenDay>) => change({ hours: { ...answers.hours, [day]: { ...answers.hours[day], ...part } } });
  return (
    <div>
      {days.map((day, index) => {
        const hours = answers.hours[day];
        const name = format.format(monday + index * dayMs);
        return (
          <div key={day} className={css.day}>
            <Switch label={name} checked={hours.open} onChange={(event) => set(day, { open: event.currentTarget.checked })} />
            {hours.open ? (
              <>
                <TextInput
                  type="time"
                  aria-label={t('{{day}}, opens', { day: name })}
                  value={hours.from}
                  onChange={(event) => set(day, { from: event.currentTarget.value })}
                />
                <span>{t('to')}</span>
                <TextInput
                  type="time"
                  aria-label={t('{{day}}, closes', { day: name })}
                  value={hours.to}
                  error={faults[day] === undefined ? undefined : t(faults[day])}
                  onChange={(event) => set(day, { to: event.currentTarget.value })}
                />
              </>
            ) : (
              <span className={css.closed}>{t('closed')}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
