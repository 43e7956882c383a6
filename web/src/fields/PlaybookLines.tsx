import { useTranslation } from 'react-i18next';
import type { Api } from '../api/types';
import { span } from '../ui/time/words';
import css from './Fields.module.css';

const minuteMs = 60_000;

/** A playbook in its figures. */
export function PlaybookLines({ playbook }: { playbook: Api['Playbook'] }) {
  const { t } = useTranslation();
  const open = (minutes: number | undefined) =>
    minutes === undefined ? '' : t('{{span}} of opening time', { span: span(minutes * minuteMs, t) });
  const [low, normal, high, critical] = playbook.callback_minutes;
  return (
    <FigureLines
      lines={[
        { label: t('Ring when it is critical'), text: open(critical) },
        { label: t('Ring when it is serious'), text: open(high) },
        { label: t('Ring otherwise'), text: open(normal) },
        { label: t('Ring about a remark'), text: open(low) },
        { label: t('Offer something after the first talk'), text: open(playbook.offer_due_minutes) },
        { label: t('Confirm in writing what they chose'), text: span(playbook.confirm_choice_minutes * minuteMs, t) },
        { label: t('Go back to them after closing'), text: t('{{count}} days', { count: playbook.follow_up_days }) },
        {
          label: t('Their word opens a closed case again for'),
          text: playbook.reopen_days === undefined ? '' : t('{{count}} days', { count: playbook.reopen_days }),
        },
      ]}
    />
  );
}

export interface FigureLine {
  label: string;
  text: string;
}

/** What it is, and how much, a line each; one without a figure is left out. */
export function FigureLines({ lines }: { lines: FigureLine[] }) {
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
