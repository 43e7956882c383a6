import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { Api } from '../../api/types';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { span } from '../../ui/time/words';
import css from './SetupPage.module.css';

const minuteMs = 60_000;

/** The playbook in force, in its figures. */
export function PlaybookStep() {
  const { data, error } = useQuery(queries.playbook());
  if (error !== null) return <Notice title={error.message} live />;
  return data === undefined ? <Skeleton rows={7} bars={[40, 15]} /> : <PlaybookLines playbook={data} />;
}

function PlaybookLines({ playbook }: { playbook: Api['Playbook'] }) {
  const { t } = useTranslation();
  const open = (minutes: number | undefined) =>
    minutes === undefined ? '' : t('{{span}} of opening time', { span: span(minutes * minuteMs, t) });
  const [low, normal, high, critical] = playbook.callback_minutes;
  const lines = [
    { label: t('Ring when it is critical'), text: open(critical) },
    { label: t('Ring when it is serious'), text: open(high) },
    { label: t('Ring otherwise'), text: open(normal) },
    { label: t('Ring about a remark'), text: open(low) },
    { label: t('Offer something after the first talk'), text: open(playbook.offer_due_minutes) },
    { label: t('Confirm in writing what they chose'), text: span(playbook.confirm_choice_minutes * minuteMs, t) },
    { label: t('Go back to them after closing'), text: t('{{count}} days', { count: playbook.follow_up_days }) },
  ];
  return (
    <dl className={css.lines}>
      {lines
        .filter((line) => line.text !== '')
        .map((line) => (
          <div key={line.label} className={css.line}>
            <dt>{line.label}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
    </dl>
  );
}
