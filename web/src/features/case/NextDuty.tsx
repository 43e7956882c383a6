import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../api/types';
import { Button } from '../../ui/Button';
import { useMinute } from '../../ui/time/clock';
import { urgencyOf } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import { actOfDuty, letterOfDuty } from './acts/table';
import { useCase } from './CaseContext';
import type { PhoneTab } from './CasePhone';
import css from './CasePhone.module.css';
import { planTime } from './times';

/** Above the bar of a phone: what is next on this case, and the button that does it; without one, the way to write. */
export function NextDuty({ onTab }: { onTab: (tab: PhoneTab) => void }) {
  const { t } = useTranslation();
  const { view, compose } = useCase();
  const duty = view.next_actions[0];
  if (duty === undefined) {
    return (
      <div className={css.duty}>
        <span className={css.dutyWords}>{view.phase === 'closed' ? t('Nothing is owed here.') : t('Nothing waits here.')}</span>
        <Button label={t('Write')} size="large" onClick={() => compose('mail')} />
      </div>
    );
  }
  return <Duty duty={duty} onTab={onTab} />;
}

function Duty({ duty, onTab }: { duty: DutyView; onTab: (tab: PhoneTab) => void }) {
  const { t, i18n } = useTranslation();
  const { openAct, compose, ring } = useCase();
  const now = useMinute();
  const zone = useZone();
  const due = duty.due === undefined ? undefined : new Date(duty.due);
  const urgency = due === undefined ? 'calm' : urgencyOf(due, now);
  const letter = letterOfDuty[duty.act];
  // Its button opens the letter; Send stands under what was written.
  const writes = letter !== undefined;
  const act = () => {
    if (letter !== undefined) compose('mail', letter);
    else if (duty.act === 'ring' || duty.act === 'follow_up_call') ring();
    else {
      onTab('timeline');
      openAct(actOfDuty(duty.act), duty.subject);
    }
  };
  return (
    <div className={css.duty} data-urgency={urgency}>
      <div className={css.dutyWords}>
        <p className={css.dutyTitle}>{duty.title}</p>
        <p className={css.dutyTime} data-urgency={urgency}>
          {due === undefined ? duty.why : planTime(due, { now, zone, locale: i18n.language }, t)}
        </p>
      </div>
      <Button
        label={writes ? t('Write') : duty.verb}
        about={duty.title}
        look="filled"
        size="large"
        permission={{ allowed: duty.permitted, why: duty.refusal }}
        onClick={act}
      />
    </div>
  );
}
