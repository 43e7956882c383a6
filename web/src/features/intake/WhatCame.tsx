import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../api/types';
import { Facts, Problems } from '../../ui/Facts';
import css from './IntakePage.module.css';

/** A mail of the intake as its dialogs show it: who, where to, by which way it came, what it says, and what was odd about it. */
export function WhatCame({ item }: { item: IntakeView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.lead}>{item.why_text}</p>
      <Facts
        facts={[
          [t('From'), item.from === '' ? t('no sender') : item.from],
          [t('To'), item.to || undefined],
          [t('Came by'), item.came_by.join('; ') || undefined],
        ]}
      />
      {item.text !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={css.words} dir="auto" tabIndex={0} aria-label={t('What it says')}>
          {item.text}
        </section>
      )}
      <Problems problems={item.problems} />
    </>
  );
}
