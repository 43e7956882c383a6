import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { said } from '../../../ui/said';
import { actOfStep } from '../acts/table';
import { useCase } from '../CaseContext';
import css from './Tracks.module.css';

/** First the person, then the problem, then the process: each with its steps filling in. */
export function Tracks() {
  const { t } = useTranslation();
  const { view } = useCase();
  return (
    <div className={css.tracks}>
      {view.tracks.map((track) => (
        <section key={track.track} className={css.track}>
          <div className={css.head}>
            <h2 className={css.name}>{track.label}</h2>
            <span className={css.count}>{t('{{done}} of {{total}}', { done: track.done, total: track.total })}</span>
          </div>
          <ul className={css.steps}>
            {track.steps.map((step) => (
              <StepView key={step.step} step={step} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function StepView({ step }: { step: Api['StepView'] }) {
  const { t } = useTranslation();
  const { view, openAct } = useCase();
  const words = {
    open: step.next ? t('next') : t('not yet'),
    done: t('done'),
    waived: t('waived'),
    handed_over: t('handed over'),
  };
  const reason = said(step.reason);
  const about = [words[step.status], reason].filter((part) => part !== undefined).join(': ');
  const mark = <Mark step={step} />;
  const act = actOfStep[step.step];
  if (step.status !== 'open' || view.phase === 'closed' || act === undefined) {
    return (
      <li className={css.step} data-status={step.status} title={about}>
        {mark}
        <span className={css.label}>{step.label}</span>
        <span className={css.heard}>{about}</span>
      </li>
    );
  }
  return (
    <li className={css.step} data-status={step.status} data-next={step.next || undefined}>
      <button type="button" className={css.open} title={about} onClick={() => openAct(act, step.step)}>
        {mark}
        <span className={css.label}>{step.label}</span>
        <span className={css.heard}>{about}</span>
      </button>
    </li>
  );
}

function Mark({ step }: { step: Api['StepView'] }) {
  if (step.status === 'done')
    return (
      <span className={css.mark} aria-hidden="true">
        <IconCheck size={14} stroke={1.5} />
      </span>
    );
  const shape = step.status === 'waived' || step.status === 'handed_over' ? 'stroke' : step.next ? 'next' : 'ring';
  return (
    <span className={css.mark} aria-hidden="true">
      <span className={css.shape} data-shape={shape} />
    </span>
  );
}
