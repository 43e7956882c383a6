import { useTranslation } from 'react-i18next';
import { moneyText } from '../../../ui/money';
import { useSentences } from '../../../ui/pronouns';
import { said } from '../../../ui/said';
import { useMinute } from '../../../ui/time/clock';
import { calendarDays, clockTime } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { openCallbacks, unsettledWarnings, waitingApprovals, wishes } from '../acts/choices';
import { useCase } from '../CaseContext';
import { calmTime } from '../times';
import { DueTime } from './Clocks';
import { PlanAct, PlanBlock, PlanRow } from './PlanBlock';

/** What somebody waits for: the open call, approvals, warnings, wishes, findings. Nothing when nobody does. */
export function Waiting() {
  const { view } = useCase();
  const findings = view.issues.some((issue) => issue.finding === undefined);
  return (
    <>
      {openCallbacks(view).length > 0 && <Callbacks />}
      {waitingApprovals(view).length > 0 && <Approvals />}
      {unsettledWarnings(view).length > 0 && <Warnings />}
      {wishes(view).length > 0 && <Wishes />}
      {findings && <Issues />}
    </>
  );
}

function Callbacks() {
  const { t, i18n } = useTranslation();
  const { view, permission, openAct } = useCase();
  const now = useMinute();
  const mine = useZone();
  const their = view.customer.record.zone;
  const sentence = useSentences(view.customer.record.pronoun);
  const timeOf = (at: string) => calmTime(new Date(at), { now, zone: their, locale: i18n.language }, t);
  const sameDay = ({ opens, closes }: { opens: string; closes: string }) => calendarDays(new Date(opens), new Date(closes), their) === 0;
  return (
    <PlanBlock title={t('Call')}>
      {view.callbacks
        .filter((callback) => callback.open)
        .map((callback) => (
          <PlanRow
            key={callback.callback}
            title={sentence('Ring between {{opens}} and {{closes}}, her time', {
              opens: timeOf(callback.opens),
              closes: sameDay(callback) ? clockTime(new Date(callback.closes), their, i18n.language) : timeOf(callback.closes),
            })}
            why={[
              said(callback.why),
              ...callback.attempts.map((attempt) => t('tried {{time}}', { time: clockTime(new Date(attempt.at), mine, i18n.language) })),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
            acts={
              <>
                <PlanAct
                  label={t('Note a try')}
                  verdict={permission('record_attempt')}
                  onClick={() => openAct('record_attempt', callback.callback)}
                />
                <PlanAct label={t('Another time')} verdict={permission('book_callback')} onClick={() => openAct('book_callback')} />
                <PlanAct
                  label={t('Drop it')}
                  verdict={permission('drop_callback')}
                  onClick={() => openAct('drop_callback', callback.callback)}
                />
              </>
            }
          />
        ))}
    </PlanBlock>
  );
}

function Approvals() {
  const { t, i18n } = useTranslation();
  const { view, permission, openAct } = useCase();
  return (
    <PlanBlock title={t('Approval')}>
      {view.approvals
        .filter((approval) => approval.given === undefined || approval.given === null)
        .map((approval) => (
          <PlanRow
            key={approval.approval}
            title={moneyText(approval.amount, i18n.language)}
            right={<DueTime at={approval.due} />}
            why={said(approval.reason)}
            strong
            acts={
              <>
                <PlanAct
                  label={t('Approve')}
                  verdict={permission('give_approval')}
                  onClick={() => openAct('give_approval', approval.approval)}
                />
                <PlanAct
                  label={t('Refuse')}
                  verdict={permission('refuse_approval')}
                  onClick={() => openAct('refuse_approval', approval.approval)}
                />
              </>
            }
          />
        ))}
    </PlanBlock>
  );
}

function Warnings() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  return (
    <PlanBlock title={sentence('She warned')}>
      {view.warnings
        .filter((warning) => !warning.settled)
        .map((warning) => (
          <PlanRow
            key={warning.warning}
            title={<span dir="auto">{said(warning.what) ?? t('erased on request')}</span>}
            right={warning.by === undefined ? undefined : <DueTime at={warning.by} />}
            acts={
              <PlanAct
                label={t('Settled')}
                verdict={permission('settle_warning')}
                onClick={() => openAct('settle_warning', warning.warning)}
              />
            }
          />
        ))}
    </PlanBlock>
  );
}

function Wishes() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  return (
    <PlanBlock title={sentence('She would like')}>
      {view.wishes
        .filter((wish) => wish.answer === undefined)
        .map((wish) => (
          <PlanRow
            key={wish.wish}
            title={<span dir="auto">{said(wish.text) ?? t('erased on request')}</span>}
            acts={<PlanAct label={t('Answer')} verdict={permission('answer_wish')} onClick={() => openAct('answer_wish', wish.wish)} />}
          />
        ))}
    </PlanBlock>
  );
}

function Issues() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  return (
    <PlanBlock title={t('To be found out')}>
      {view.issues
        .filter((issue) => issue.finding === undefined)
        .map((issue) => (
          <PlanRow
            key={issue.issue}
            title={<span dir="auto">{said(issue.text) ?? t('erased on request')}</span>}
            acts={
              <PlanAct
                label={t('Note the finding')}
                verdict={permission('make_finding')}
                onClick={() => openAct('make_finding', issue.issue)}
              />
            }
          />
        ))}
    </PlanBlock>
  );
}
