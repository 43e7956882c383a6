import { useTranslation } from 'react-i18next';
import { said } from '../../../ui/said';
import { useCase } from '../CaseContext';
import { DueTime } from './Clocks';
import { PlanAct, PlanBlock, PlanRow } from './PlanBlock';

/** What we said we would do, and who, how sure, and when it was said. */
export function Promises() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const certainty = { certain: t('certain'), likely: t('likely'), hope: t('hoped for') };
  const open = view.promises.filter(({ promise }) => promise.status === 'open');
  const make = permission('make_promise');
  if (open.length === 0 && view.promises_kept === 0 && (!make.allowed || view.phase === 'closed')) return null;
  return (
    <PlanBlock title={t('Open promises')} aside={view.promises_kept > 0 ? t('{{count}} kept', { count: view.promises_kept }) : undefined}>
      {open.map(({ promise, owner, made }) => (
        <PlanRow
          key={promise.promise}
          title={<span dir="auto">{said(promise.text) ?? t('erased on request')}</span>}
          right={<DueTime at={promise.due} />}
          why={[owner, certainty[promise.certainty], made].filter((part) => part !== '').join(' · ')}
          acts={
            <>
              <PlanAct label={t('Kept')} verdict={permission('keep_promise')} onClick={() => openAct('keep_promise', promise.promise)} />
              <PlanAct
                label={t('More time')}
                verdict={permission('renegotiate_promise')}
                onClick={() => openAct('renegotiate_promise', promise.promise)}
              />
              <PlanAct
                label={t('Release')}
                verdict={permission('release_promise')}
                onClick={() => openAct('release_promise', promise.promise)}
              />
            </>
          }
        />
      ))}
      {open.length === 0 && view.phase === 'open' && (
        <PlanAct label={t('Make a promise')} verdict={make} onClick={() => openAct('make_promise')} />
      )}
    </PlanBlock>
  );
}
