import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useCase } from './CaseContext';
import css from './ClosedLine.module.css';

/** A closed case says what came of it, and how it is opened again. */
export function ClosedLine() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  if (view.phase !== 'closed') return null;
  const outcomes = {
    recovered: t('recovered'),
    light: t('closed on the light route: the apology was enough'),
    not_recovered: t('not recovered'),
    withdrawn: t('withdrawn by the customer'),
    unreachable: t('closed: nobody could be reached'),
  };
  const outcome = view.outcome === undefined ? t('closed') : outcomes[view.outcome];
  return (
    <div className={css.line}>
      <p>
        {t('This case is')}{' '}
        <span className={css.outcome} data-outcome={view.outcome}>
          {outcome}
        </span>
        {view.outcome_settled ? '.' : t(', until the follow-up says otherwise.')}
      </p>
      <Button
        label={t('Note the follow-up')}
        look="quiet"
        size="small"
        permission={permission('answer_follow_up')}
        onClick={() => openAct('answer_follow_up')}
      />
      <Button label={t('Reopen')} look="quiet" size="small" permission={permission('reopen_case')} onClick={() => openAct('reopen_case')} />
    </div>
  );
}
