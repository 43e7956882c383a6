import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { useSentences } from '../../ui/pronouns';
import { bothAccept } from './command';
import { useCall } from './SheetContext';
import css from './Steps.module.css';
import { type CallStep, type Sheet, stamp, steps } from './sheet';

/** Six steps, free to visit; their order is lit. A step behind says what it yielded, one ahead what it asks for. */
export function Steps() {
  const { sheet, put } = useCall();
  const at = steps.indexOf(sheet.step);
  return (
    <ol className={css.steps}>
      {steps.map((step, index) => (
        <Step
          key={step}
          step={step}
          number={index + 1}
          state={index === at ? 'now' : isDone(sheet, step) ? 'done' : 'ahead'}
          onGo={() => put({ step })}
        />
      ))}
    </ol>
  );
}

export function isDone(sheet: Sheet, step: CallStep): boolean {
  switch (step) {
    case 'listen':
      return sheet.hurt !== undefined || sheet.expects !== undefined;
    case 'reflect':
      return sheet.confirmedAt !== undefined;
    case 'apologise':
      return sheet.apologisedAt !== undefined;
    case 'empathise':
      return sheet.feltAt !== undefined;
    case 'agree':
      return bothAccept(sheet) || sheet.toPage === true;
    case 'thank':
      return sheet.thankedAt !== undefined;
  }
}

interface StepProps {
  step: CallStep;
  number: number;
  state: 'now' | 'done' | 'ahead';
  onGo: () => void;
}

function Step({ step, number, state, onGo }: StepProps) {
  const { t } = useTranslation();
  const { pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const names = {
    listen: t('Listen'),
    reflect: t('Reflect'),
    apologise: t('Apologise'),
    empathise: t('Empathise'),
    agree: t('Agree'),
    thank: t('Thank'),
  };
  const asks = {
    listen: sentence('her account, in her words'),
    reflect: sentence('say it back, she confirms'),
    apologise: t('short, no explaining'),
    empathise: sentence('name the feeling with her'),
    agree: t('next steps, both accept'),
    thank: t('for telling us'),
  };
  return (
    <li className={css.step} data-state={state}>
      <button
        type="button"
        className={css.go}
        aria-current={state === 'now' ? 'step' : undefined}
        aria-keyshortcuts={String(number)}
        onClick={onGo}
      >
        <span className={css.mark}>
          {state === 'done' ? (
            <IconCheck size={16} stroke={1.5} aria-hidden="true" />
          ) : (
            <Key of={String(number)} tone={state === 'now' ? 'act' : 'quiet'} />
          )}
        </span>
        <span className={css.name}>{names[step]}</span>
        <span className={css.under}>{state === 'done' ? <Yield step={step} /> : asks[step]}</span>
      </button>
    </li>
  );
}

function Yield({ step }: { step: CallStep }) {
  const { t } = useTranslation();
  const { sheet, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  switch (step) {
    case 'listen':
      return (
        <>
          “<bdi>{(sheet.expects ?? sheet.hurt)?.quote ?? ''}</bdi>”
        </>
      );
    case 'reflect':
      return <>{sentence('she said: yes, exactly')}</>;
    case 'apologise':
      return <>{t('said at {{time}}', { time: stamp(sheet.apologisedAt ?? 0) })}</>;
    case 'empathise':
      return (
        <>
          <b className={css.feeling}>{sheet.feeling}</b>, {sentence('her word')}
        </>
      );
    case 'agree':
      return <>{sheet.toPage === true ? sentence('it goes to her page') : t('at {{time}}', { time: stamp(sheet.theyAcceptAt ?? 0) })}</>;
    case 'thank':
      return <>{t('said at {{time}}', { time: stamp(sheet.thankedAt ?? 0) })}</>;
  }
}
