import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../api/types';
import { Dialog } from '../../ui/Dialog';
import css from './IntakePage.module.css';
import { useIntakeItem } from './useIntake';
import { WhatCame } from './WhatCame';

/** A mail that found its place: how it came in, and what it says. */
export default function Details({ item: listed, onClose }: { item: IntakeView; onClose: () => void }) {
  const { t } = useTranslation();
  const item = useIntakeItem(listed);
  return (
    <Dialog title={item.subject === '' ? t('(no subject)') : item.subject} open onClose={onClose} width={640}>
      <div className={css.details}>
        <WhatCame item={item} />
      </div>
    </Dialog>
  );
}
