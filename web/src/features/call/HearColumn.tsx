import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UseDraft } from '../../api/drafts/useDraft';
import { useSentences } from '../../ui/pronouns';
import { Skeleton } from '../../ui/Skeleton';
import { AgreePanel } from './AgreePanel';
import { ApologisePanel } from './ApologisePanel';
import { EmpathisePanel } from './EmpathisePanel';
import css from './HearColumn.module.css';
import { Lines } from './Lines';
import { ListenPanel } from './ListenPanel';
import { ReflectPanel } from './ReflectPanel';
import { useCall } from './SheetContext';
import type { Sheet } from './sheet';
import { ThankPanel } from './ThankPanel';
import { useSecondsSince } from './useSecondsSince';

/** Right is theirs: what they say, as they say it; beneath it what the step yields. */
export function HearColumn({ draft }: { draft: UseDraft<Partial<Sheet>> }) {
  const { sheet, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <section className={css.column} aria-label={sentence('What she says')} data-step={sheet.step}>
      {sheet.step === 'agree' ? (
        <AgreePanel />
      ) : (
        <>
          <div className={css.head}>
            <h2 className={css.heading}>{sentence('What she says')}</h2>
            <Kept draft={draft} />
          </div>
          {draft.status === 'loading' ? <Skeleton rows={3} bars={[60]} /> : <Lines />}
          {sheet.step === 'listen' && <ListenPanel />}
          {sheet.step === 'reflect' && <ReflectPanel />}
          {sheet.step === 'apologise' && <ApologisePanel />}
          {sheet.step === 'empathise' && <EmpathisePanel />}
          {sheet.step === 'thank' && <ThankPanel />}
        </>
      )}
    </section>
  );
}

function Kept({ draft }: { draft: UseDraft<Partial<Sheet>> }) {
  const { t } = useTranslation();
  const ago = useSecondsSince(draft.keptAt);
  if (draft.status === 'offline' || draft.status === 'failed')
    return (
      <span className={css.kept} data-lost="" role="status">
        <IconCloudOff size={16} stroke={1.5} aria-hidden="true" />
        {draft.status === 'offline' ? t('No line. Type on: every word stays here and is kept when the line is back.') : draft.sentence}
      </span>
    );
  return (
    <span className={css.kept}>
      <IconCloudCheck size={16} stroke={1.5} aria-hidden="true" />
      {ago === undefined ? t('Every word is kept.') : t('Every word is kept. Saved {{count}} s ago', { count: ago })}
    </span>
  );
}
