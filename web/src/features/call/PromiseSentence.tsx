import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQueries } from '../../api/caseQueries';
import type { Api } from '../../api/types';
import { LoadDays } from '../../ui/LoadDays';
import { useSentences } from '../../ui/pronouns';
import { clockTime, shortDay } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import { instantOf, wallOf } from '../../ui/zonedTime';
import css from './PromiseSentence.module.css';
import { dayOf, onDay, unaccepted, withCheck } from './promise';
import { useCall } from './SheetContext';
import type { SheetPromise } from './sheet';

/** "Tom will bring a new lamp, checked, by Fri 27 Nov 20:00. We are certain." Its fields stand in it. */
export function PromiseSentence() {
  const { t, i18n } = useTranslation();
  const { sheet, file, view, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const zone = file.customer.record.zone;
  const mine = useZone();
  const [picking, setPicking] = useState(false);
  const { promise } = sheet;
  const change = (next: Partial<SheetPromise>) =>
    put((before) => withCheck({ ...unaccepted(before), promise: { ...before.promise, ...next } }));
  const due = promise.due === undefined ? undefined : new Date(promise.due);
  return (
    <div className={css.sentence}>
      <select
        className={css.field}
        aria-label={t('Who keeps it')}
        value={promise.owner ?? ''}
        onChange={(event) => change({ owner: event.currentTarget.value, certainty: undefined })}
      >
        <option value="">{t('who')}</option>
        {file.colleagues.map((person) => (
          <option key={person.id} value={person.id}>
            {person.short_name}
          </option>
        ))}
      </select>
      <span>{t('will see to')}</span>
      <input
        className={css.what}
        aria-label={t('What is promised')}
        placeholder={t('a new lamp at the door, checked')}
        dir="auto"
        value={promise.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <span className={css.break} />
      <span>{t('by')}</span>
      <button
        type="button"
        className={css.field}
        aria-expanded={picking}
        data-open={picking || undefined}
        onClick={() => setPicking(!picking)}
      >
        {due === undefined ? t('when') : `${shortDay(due, zone, i18n.language)}, ${clockTime(due, zone, i18n.language)}`}
        <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
      </button>
      {picking && (
        <input
          type="time"
          className={css.field}
          aria-label={t('At what time')}
          value={due === undefined ? '' : wallOf(due, zone).slice(11)}
          onChange={(event) => {
            const day = wallOf(due ?? new Date(view.now), zone).slice(0, 11);
            const at = instantOf(`${day}${event.currentTarget.value}`, zone)?.toISOString();
            if (at !== undefined) change({ due: at });
          }}
        />
      )}
      <span className={css.zone}>
        {due !== undefined && clockTime(due, zone, i18n.language) !== clockTime(due, mine, i18n.language)
          ? sentence('her time, {{time}} yours.', { time: clockTime(due, mine, i18n.language) })
          : sentence('her time.')}
      </span>
      <span>{t('We are')}</span>
      <CertaintyField value={promise.certainty} onChange={(certainty) => change({ certainty })} />
      {(picking || due === undefined) && <Days />}
    </div>
  );
}

interface CertaintyProps {
  value: Api['Certainty'] | undefined;
  onChange: (value: Api['Certainty'] | undefined) => void;
}

export function CertaintyField({ value, onChange }: CertaintyProps) {
  const { t } = useTranslation();
  return (
    <select
      className={css.field}
      aria-label={t('How sure we are')}
      data-empty={value === undefined || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : (event.currentTarget.value as Api['Certainty']))}
    >
      <option value="">{t('how sure?')}</option>
      <option value="certain">{t('certain')}</option>
      <option value="likely">{t('likely')}</option>
      <option value="hope">{t('hopeful')}</option>
    </select>
  );
}

function Days() {
  const { t } = useTranslation();
  const { sheet, file, view, reference, put } = useCall();
  const zone = file.customer.record.zone;
  const owner = sheet.promise.owner ?? file.owner?.id;
  const from = wallOf(new Date(view.now), zone).slice(0, 10);
  const { data } = useQuery({ ...caseQueries.load(reference, owner ?? '', from), enabled: owner !== undefined && owner !== '' });
  const due = sheet.promise.due;
  const wall = due === undefined ? '' : wallOf(new Date(due), zone);
  const day = data === undefined ? undefined : dayOf(data.days, due, zone);
  return (
    <div className={css.days}>
      {data !== undefined && (
        <LoadDays
          title={t('{{name}}’s promises, day by day', { name: data.owner.short_name })}
          kept={data.kept}
          days={data.days}
          chosen={wall.slice(0, 10)}
          onChoose={(date) => {
            const chosen = data.days.find((each) => each.date === date);
            if (chosen !== undefined) put((before) => onDay(before, chosen, zone));
          }}
          words={{ full: t('full'), closed: t('closed'), of: (taken, places) => t('{{taken}} of {{places}}', { taken, places }) }}
        />
      )}
      {day !== undefined && !day.closed && day.taken >= day.places && data !== undefined && (
        <p className={css.full}>{t('That day is full. {{name}} {{kept}}.', { name: data.owner.short_name, kept: data.kept })}</p>
      )}
      {day?.closed === true && <p className={css.full}>{t('We are closed that day.')}</p>}
    </div>
  );
}
