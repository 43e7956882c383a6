import { useTranslation } from 'react-i18next';
import type { ComposerKind } from './CaseContext';
import { CaseHead } from './CaseHead';
import css from './CasePage.module.css';
import type { Asked } from './CaseView';
import { ClosedLine } from './ClosedLine';
import { Composer } from './composer/Composer';
import { CustomerColumn } from './customer/CustomerColumn';
import { PlanColumn } from './plan/PlanColumn';
import { Timeline } from './timeline/Timeline';

interface Props {
  asked: Asked;
  onKind: (kind: ComposerKind) => void;
}

export function CaseDesk({ asked, onKind }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.desk}>
      <aside className={css.left} aria-label={t('Customer')}>
        <CustomerColumn />
      </aside>
      <div className={css.middle}>
        <CaseHead />
        <Timeline />
        <ClosedLine />
        <Composer kind={asked.kind} onKind={onKind} asked={asked.times} letter={asked.letter} />
      </div>
      <aside className={css.right} aria-label={t('Plan')}>
        <PlanColumn />
      </aside>
    </div>
  );
}
