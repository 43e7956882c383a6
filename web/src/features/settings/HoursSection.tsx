import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { HoursFields } from '../../fields/HoursFields';
import { type HoursValues, hoursFaults, intervalsOf, openDaysOf } from '../../fields/hours';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { SectionForm } from './SectionForm';
import css from './SettingsPage.module.css';
import { type Playbook, usePlaybookSection } from './useSettings';

interface Values extends HoursValues {
  holidays: string[];
}

const part = {
  id: 'hours',
  valuesOf: ({ hours }: Playbook): Values => ({ hours: openDaysOf(hours), holidays: hours.holidays }),
  withValues: (playbook: Playbook, values: Values): Playbook => ({
    ...playbook,
    hours: { ...playbook.hours, ...intervalsOf(values), holidays: values.holidays },
  }),
};

export function HoursSection() {
  const { t } = useTranslation();
  const playbook = useQuery(queries.playbook());
  if (playbook.data !== undefined) return <Hours playbook={playbook.data} />;
  if (playbook.error === null) return <Skeleton rows={7} bars={[16, 40]} />;
  return <Notice title={playbook.error.message} act={<Button label={t('Try again')} onClick={() => void playbook.refetch()} />} live />;
}

function Hours({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation();
  const section = usePlaybookSection({ ...part, record: playbook });
  const { values, change } = section;
  return (
    <SectionForm section={section} check={hoursFaults} fieldOf={{}}>
      {(faults) => (
        <>
          <p className={css.lead}>
            {t('Clocks such as “call back within four hours” count only while you are open, in the zone {{zone}}.', {
              zone: playbook.hours.zone,
            })}
          </p>
          <HoursFields values={values} change={change} faults={faults} breaks />
          <Holidays days={values.holidays} onChange={(holidays) => change({ holidays })} />
        </>
      )}
    </SectionForm>
  );
}

/** Days on which nobody is there, whatever weekday they are. */
function Holidays({ days, onChange }: { days: string[]; onChange: (days: string[]) => void }) {
  const { t, i18n } = useTranslation();
  const [day, setDay] = useState('');
  const format = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const known = days.includes(day);
  const add = () => {
    onChange([...days, day].sort());
    setDay('');
  };
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{t('Days you are closed')}</legend>
      {days.length > 0 && (
        <ul>
          {days.map((each) => (
            <li key={each} className={css.holiday}>
              <span>{format.format(new Date(`${each}T00:00:00Z`))}</span>
              <Button
                label={t('Open after all')}
                about={t('Open after all: {{day}}', { day: format.format(new Date(`${each}T00:00:00Z`)) })}
                look="quiet"
                size="small"
                onClick={() => onChange(days.filter((other) => other !== each))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={css.add}>
        <TextInput type="date" aria-label={t('A further day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <Button
          label={t('Add this day')}
          permission={{
            allowed: day !== '' && !known,
            why: known ? t('That day is in the list.') : t('Choose a day first.'),
          }}
          onClick={add}
        />
      </div>
    </fieldset>
  );
}
