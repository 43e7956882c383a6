import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { moneyText } from '../../../ui/money';
import { said } from '../../../ui/said';
import { useMinute } from '../../../ui/time/clock';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import { calmTime } from '../times';
import { PlanAct, PlanBlock, PlanRow } from './PlanBlock';

/** Something for the trouble: when it goes, and that it goes alone. */
export function GestureBlock() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const gestures = view.gestures.filter((gesture) => !gesture.dropped);
  const plan = permission('plan_gesture');
  if (gestures.length === 0 && (!plan.allowed || view.phase === 'closed')) return null;
  return (
    <PlanBlock title={t('Gesture')}>
      {gestures.map((gesture) => (
        <GestureRow key={gesture.gesture} gesture={gesture} />
      ))}
      {gestures.length === 0 && <PlanAct label={t('Plan a gesture')} verdict={plan} onClick={() => openAct('plan_gesture')} />}
    </PlanBlock>
  );
}

function GestureRow({ gesture }: { gesture: Api['Gesture'] }) {
  const { t, i18n } = useTranslation();
  const { permission, openAct } = useCase();
  const now = useMinute();
  const zone = useZone();
  const moment = { now, zone, locale: i18n.language };
  const why =
    gesture.sent_at === undefined
      ? t('Goes on its own, {{day}}, never with the apology', { day: calmTime(new Date(gesture.goes_at), moment, t) })
      : t('Went on its own, {{day}}', { day: calmTime(new Date(gesture.sent_at), moment, t) });
  return (
    <PlanRow
      title={<span dir="auto">{said(gesture.text) ?? t('erased on request')}</span>}
      right={gesture.amount === undefined ? undefined : moneyText(gesture.amount, i18n.language)}
      why={why}
      acts={
        gesture.sent_at === undefined ? (
          <>
            <PlanAct
              label={t('Send it now')}
              verdict={permission('send_gesture')}
              onClick={() => openAct('send_gesture', gesture.gesture)}
            />
            <PlanAct label={t('Drop it')} verdict={permission('drop_gesture')} onClick={() => openAct('drop_gesture', gesture.gesture)} />
          </>
        ) : undefined
      }
    />
  );
}
