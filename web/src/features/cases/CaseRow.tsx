import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Api, CaseSummary } from '../../api/types';
import { FeelingDot } from '../../ui/FeelingDot';
import { Row } from '../../ui/Row';
import { type Said, said } from '../../ui/said';
import { Countdown, urgencyFor } from '../../ui/time/Countdown';
import { useSaid } from '../../ui/useSaid';
import css from './CaseRow.module.css';

interface Props {
  summary: CaseSummary;
  snippet?: Said;
  /** Where it stands in the list, px from its top. */
  top: number;
  now: Date;
  selected: boolean;
  onSelect: () => void;
}

/** One case in a list: who, what about, what is due, how they feel. */
export function CaseRow({ summary, snippet, top, now, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const outcomes: Record<Api['Outcome'], string> = {
    recovered: t('recovered'),
    light: t('apology was enough'),
    not_recovered: t('not recovered'),
    withdrawn: t('withdrawn'),
    unreachable: t('unreachable'),
  };
  const words = useSaid();
  const due = summary.next_due;
  const closed = summary.phase === 'closed';
  return (
    <Row
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
      selected={selected}
      urgency={due === undefined || closed ? 'calm' : urgencyFor('due', new Date(due), now)}
      data-case={summary.id}
      aria-current={selected || undefined}
      tabIndex={-1}
      onClick={onSelect}
    >
      <Link to="/cases/$case" params={{ case: summary.number }} className={css.customer}>
        <bdi>{words(summary.customer)}</bdi>
      </Link>
      <span className={css.title} dir="auto" title={words(summary.title)}>
        {said(snippet) ?? words(summary.title)}
      </span>
      <span className={css.due}>
        {closed ? (
          <span className={summary.outcome === 'recovered' ? css.recovered : css.outcome}>
            {summary.outcome === undefined ? t('closed') : outcomes[summary.outcome]}
          </span>
        ) : due === undefined ? null : (
          <Countdown at={due} kind="due" />
        )}
      </span>
      <span className={css.feeling}>
        {summary.feeling !== undefined && (
          <FeelingDot word={summary.feeling.word} strength={summary.feeling.good ? 0 : summary.feeling.strength} />
        )}
      </span>
      <span className={css.number}>{summary.number}</span>
    </Row>
  );
}
