import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../api/types';
import { Button, type ButtonLook } from '../../ui/Button';
import { FeelingDot } from '../../ui/FeelingDot';
import { iconOf } from '../../ui/icons';
import { Quote } from '../../ui/Quote';
import { Row } from '../../ui/Row';
import { said } from '../../ui/said';
import { Countdown, urgencyFor } from '../../ui/time/Countdown';
import css from './DutyRow.module.css';
import { type Done, timeOf, whereTheyAre } from './rows';

interface Props {
  duty: DutyView;
  /** Now: two lines, larger, its verb in a border. */
  pressing: boolean;
  selected: boolean;
  look: ButtonLook;
  compact: boolean;
  now: Date;
  onSelect: () => void;
  onAct: () => void;
}

/** One duty: what to do, by when, why, how they feel, and the verb that does it. */
export function DutyRow({ duty, pressing, selected, look, compact, now, onSelect, onAct }: Props) {
  const Icon = iconOf(duty.icon);
  const time = timeOf(duty, now);
  const urgency = time === undefined ? 'calm' : urgencyFor(time.kind, new Date(time.at), now);
  const quote = said(duty.quote);
  const isOpening = duty.act === 'claim' && quote !== undefined;
  return (
    <Row
      lines={pressing ? 2 : 1}
      selected={selected}
      urgency={urgency}
      className={css.row}
      data-duty={duty.id}
      data-pressing={pressing || undefined}
      aria-current={selected || undefined}
      tabIndex={-1}
      onClick={onSelect}
    >
      <span className={css.icon} aria-hidden="true">
        {Icon !== undefined && <Icon size={16} stroke={1.5} />}
      </span>
      <div className={css.act}>
        <Link to="/cases/$case" params={{ case: duty.number }} className={css.title} tabIndex={selected ? 0 : -1}>
          {isOpening ? (
            <Quote size="row" inline>
              {quote ?? ''}
            </Quote>
          ) : (
            duty.title
          )}
        </Link>
        {pressing && duty.detail !== '' && <span className={css.detail}>{duty.detail}</span>}
      </div>
      <div className={css.time}>
        {time !== undefined && <Countdown at={time.at} kind={time.kind} size={pressing ? 'lead' : 'row'} />}
        {pressing && <span className={css.exact}>{duty.due_text}</span>}
      </div>
      <Reason duty={duty} pressing={pressing} isOpening={isOpening} compact={compact} />
      <div className={css.feeling}>
        {duty.feeling !== undefined && <FeelingDot word={duty.feeling.word} strength={duty.feeling.good ? 0 : duty.feeling.strength} />}
      </div>
      <div className={css.verb}>
        <Button
          label={duty.verb}
          about={duty.title}
          look={look}
          shortcut={duty.key.toLowerCase()}
          spread={!compact}
          className={css.button}
          permission={{ allowed: duty.permitted, why: duty.refusal }}
          onClick={(event) => {
            event.stopPropagation();
            onAct();
          }}
        />
      </div>
    </Row>
  );
}

/** In the place of a row that was just done: what was done, and Undo for as long as it can be taken back. */
export function DoneRow({ done, onUndo }: { done: Done; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Row className={css.done} data-duty={done.duty.id}>
      <span>{done.sentence}</span>
      <Button label={t('Undo')} look="quiet" shortcut="z" spread className={css.button} onClick={onUndo} />
    </Row>
  );
}

function Reason({ duty, pressing, isOpening, compact }: { duty: DutyView; pressing: boolean; isOpening: boolean; compact: boolean }) {
  const quote = isOpening ? undefined : said(duty.quote);
  const second = duty.why_detail !== '' ? duty.why_detail : quote !== undefined ? duty.why : '';
  return (
    <div className={css.reason} title={[duty.why, duty.why_detail].filter((part) => part !== '').join('. ')}>
      {quote === undefined ? (
        <span className={css.why}>{duty.why}</span>
      ) : (
        <span className={css.quoted}>
          <Quote size="row" inline>
            {quote}
          </Quote>
        </span>
      )}
      {pressing && second !== '' && <span className={css.whyDetail}>{compact ? (whereTheyAre(duty) ?? second) : second}</span>}
    </div>
  );
}
