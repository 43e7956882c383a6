import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../../ui/Quote';
import css from './LongQuote.module.css';

const shownMax = 600;

/** Their words, whole when they are few; else the beginning, and the rest on request. */
export function LongQuote({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const long = text.length > shownMax;
  return (
    <div className={css.words}>
      <Quote>{long && !open ? `${text.slice(0, shownMax).trimEnd()} …` : text}</Quote>
      {long && (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('Show less') : t('Show all of it')}
        </button>
      )}
    </div>
  );
}
