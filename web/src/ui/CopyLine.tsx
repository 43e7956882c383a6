import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './CopyLine.module.css';

interface Props {
  label: string;
  value: string;
  /** On a screen with several of them, the label is shown, and told with the button. */
  titled?: boolean;
  look?: 'filled' | 'bordered';
}

/** A value to be taken elsewhere: it stands selected where the browser does not let us copy. */
export function CopyLine({ label, value, titled = false, look = 'bordered' }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(value);
    } catch {
      setCopied(undefined);
    }
  };
  return (
    <div className={css.line}>
      {titled && <span className={css.label}>{label}</span>}
      <input className={css.value} readOnly aria-label={label} value={value} onFocus={(event) => event.currentTarget.select()} />
      <Button
        label={copied === value ? t('Copied') : t('Copy')}
        about={titled ? label : undefined}
        look={look}
        onClick={() => void copy()}
      />
    </div>
  );
}
