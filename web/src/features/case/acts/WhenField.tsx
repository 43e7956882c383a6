import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQueries } from '../../../api/caseQueries';
import { LoadDays } from '../../../ui/LoadDays';
import { clockTime, fullTime } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { instantOf, wallOf } from '../../../ui/zonedTime';
import { useCase } from '../CaseContext';
import type { Aria } from './FieldView';
import css from './FieldView.module.css';
import own from './WhenField.module.css';

interface Props {
  aria: Aria;
  by: 'customer' | 'reader';
  load: boolean;
  owner: string;
  value: string;
  onChange: (value: unknown) => void;
}

/** A day and time by one clock, and what it is by the other. */
export function WhenField({ aria, by, load, owner, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { view } = useCase();
  const mine = useZone();
  const theirs = view.customer.record.zone;
  const zone = by === 'customer' ? theirs : mine;
  const at = value === '' ? undefined : new Date(value);
  const wall = at === undefined ? '' : wallOf(at, zone);
  const put = (typed: string) => onChange(instantOf(typed, zone)?.toISOString());
  return (
    <>
      <input
        {...aria}
        type="datetime-local"
        className={css.line}
        data-when=""
        value={wall}
        onChange={(event) => put(event.currentTarget.value)}
        title={at === undefined ? undefined : fullTime(at, zone, i18n.language)}
      />
      {by === 'customer' && (
        <span className={own.zone}>
          {at !== undefined && clockTime(at, mine, i18n.language) !== clockTime(at, theirs, i18n.language)
            ? t('their time, {{time}} yours', { time: clockTime(at, mine, i18n.language) })
            : t('their time')}
        </span>
      )}
      {load && <Load owner={owner} wall={wall} onDay={(date) => put(`${date}T${wall === '' ? '17:00' : wall.slice(11)}`)} />}
    </>
  );
}

function Load({ owner, wall, onDay }: { owner: string; wall: string; onDay: (date: string) => void }) {
  const { t } = useTranslation();
  const { view, reference } = useCase();
  const who = owner === '' ? view.owner?.id : owner;
  const from = wallOf(new Date(view.now), view.customer.record.zone).slice(0, 10);
  const { data } = useQuery({ ...caseQueries.load(reference, who ?? '', from), enabled: who !== undefined });
  if (data === undefined) return null;
  return (
    <div className={own.load}>
      <LoadDays
        title={t('{{name}}’s promises, day by day', { name: data.owner.short_name })}
        kept={data.kept}
        days={data.days}
        chosen={wall.slice(0, 10)}
        onChoose={onDay}
        words={{ full: t('full'), closed: t('closed'), of: (taken, places) => t('{{taken}} of {{places}}', { taken, places }) }}
      />
    </div>
  );
}
