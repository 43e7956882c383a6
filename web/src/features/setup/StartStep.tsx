import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../api/types';
import { span } from '../../ui/time/words';
import type { StepProps } from './SetupPage';
import css from './SetupPage.module.css';

const minuteMs = 60_000;

export function StartStep({ answers, change, playbook }: StepProps & { playbook: Api['Playbook'] | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      {playbook !== undefined && <PlaybookLines playbook={playbook} />}
      <Switch
        label={t('Put in sample data to play with')}
        description={t(
          'A week of Harbour Lane, a shop that posts household goods, to try everything on. Leave it out if customers write to you already.',
        )}
        checked={answers.sampleData}
        onChange={(event) => change({ sampleData: event.currentTarget.checked })}
      />
    </>
  );
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
