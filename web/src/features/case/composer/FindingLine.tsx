import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import css from './FindingLine.module.css';
import type { Placed } from './tone';

interface Props {
  placed: Placed;
  onUse: () => void;
  onKeep: (reason: string) => void;
  /** Writes a dated promise into the ledger, where the finding is about one that is in none. */
  onPromise?: (() => void) | undefined;
}

/** One finding in one line: what, why, a better sentence. Nobody is told off. */
export function FindingLine({ placed, onUse, onKeep, onPromise }: Props) {
  const { t } = useTranslation();
  const [keeping, setKeeping] = useState(false);
  const { finding } = placed;
  if (keeping) return <Reason title={finding.title} onKeep={onKeep} onCancel={() => setKeeping(false)} />;
  return (
    <div className={css.line} role="status">
      <p className={css.words}>
        <b className={css.title}>{finding.title}</b> {finding.why}
        {finding.suggestion !== '' && <> {t('Try: “{{sentence}}”', { sentence: finding.suggestion })}</>}
      </p>
      {finding.suggestion !== '' && <Button label={t('Use this')} size="small" shortcut="alt+enter" className={css.use} onClick={onUse} />}
      {onPromise !== undefined && <Button label={t('Make it a promise')} size="small" className={css.use} onClick={onPromise} />}
      <button type="button" className={css.keep} onClick={() => setKeeping(true)}>
        {t('Keep, and say why')}
      </button>
    </div>
  );
}

function Reason({ title, onKeep, onCancel }: { title: string; onKeep: (reason: string) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = () => reason.trim() !== '' && onKeep(reason.trim());
  return (
    <div className={css.line}>
      <input
        ref={field}
        className={css.reason}
        aria-label={t('Why you keep it: {{title}}', { title })}
        placeholder={t('Why does it stand here?')}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) keep();
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <Button label={t('Keep it')} size="small" onClick={keep} disabled={reason.trim() === ''} />
      <button type="button" className={css.keep} onClick={onCancel}>
        {t('Back')}
      </button>
    </div>
  );
}
