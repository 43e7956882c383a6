import { useTranslation } from 'react-i18next';
import { useMinute } from '../../../ui/time/clock';
import { fullTime, urgencyOf } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import { planTime } from '../times';
import css from './Plan.module.css';
import { PlanAct, PlanBlock, PlanRow } from './PlanBlock';

export function DueTime({ at }: { at: string }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const due = new Date(at);
  return (
    <time className={css.right} dateTime={at} data-urgency={urgencyOf(due, now)} title={fullTime(due, zone, i18n.language)}>
      {planTime(due, { now, zone, locale: i18n.language }, t)}
    </time>
  );
}

export function Clocks() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const now = useMinute();
  return (
    <PlanBlock title={t('Clocks')}>
      {view.clocks.map((clock) => (
        <PlanRow
          key={`${clock.label}${clock.due}`}
          title={clock.label}
          right={<DueTime at={clock.due} />}
          why={clock.why}
          strong={urgencyOf(new Date(clock.due), now) !== 'calm'}
        />
      ))}
      {view.cadence_minutes === undefined && view.phase === 'open' && (
        <PlanAct label={t('Agree how often you write')} verdict={permission('agree_cadence')} onClick={() => openAct('agree_cadence')} />
      )}
    </PlanBlock>
  );
}
