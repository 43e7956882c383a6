import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { Refusal } from '../../ui/Refusal';
import { said } from '../../ui/said';
import { useCase } from './CaseContext';
import css from './CaseHead.module.css';

export function CaseHead() {
  const { t } = useTranslation();
  const { view, permission, openAct, openMenu, ring } = useCase();
  const claim = permission('claim_opening');
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1 className={css.title} dir="auto">
          {said(view.title) ?? t('These words were erased on request.')}
        </h1>
        <p className={css.subtitle}>{view.subtitle}</p>
      </div>
      <div className={css.acts}>
        {view.owner === undefined && <HeadAct label={t('Claim')} shortcut="o" verdict={claim} onClick={() => openAct('claim_opening')} />}
        <HeadAct label={t('Ring')} shortcut="c" verdict={permission('record_call')} onClick={ring} />
        {view.phase === 'open' && (
          <HeadAct label={t('Hand over')} shortcut="x" verdict={permission('hand_over')} onClick={() => openAct('hand_over')} />
        )}
        {view.phase === 'closed' && (
          <HeadAct label={t('Reopen')} verdict={permission('reopen_case')} onClick={() => openAct('reopen_case')} />
        )}
        <HeadAct label={t('Acts')} shortcut="." verdict={{ allowed: true }} onClick={openMenu} />
      </div>
    </header>
  );
}

interface ActProps {
  label: string;
  shortcut?: string;
  verdict: { allowed: boolean; why?: string };
  onClick: () => void;
}

function HeadAct({ label, shortcut, verdict, onClick }: ActProps) {
  const button = (
    <button
      type="button"
      className={css.act}
      aria-disabled={!verdict.allowed || undefined}
      aria-keyshortcuts={shortcut?.toUpperCase()}
      onClick={() => verdict.allowed && onClick()}
    >
      {label}
      {shortcut !== undefined && <Key of={shortcut} />}
    </button>
  );
  return verdict.allowed || verdict.why === undefined ? button : <Refusal why={verdict.why}>{button}</Refusal>;
}
