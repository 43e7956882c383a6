import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { DutyView, PeekView } from '../../api/types';
import { Button } from '../../ui/Button';
import { FeelingDot } from '../../ui/FeelingDot';
import { iconOf } from '../../ui/icons';
import { Key } from '../../ui/Key';
import { Notice } from '../../ui/Notice';
import { Quote } from '../../ui/Quote';
import { SectionHeading } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import { said } from '../../ui/said';
import css from './Peek.module.css';

interface Props {
  duty: DutyView;
  onAct: () => void;
  onHandOver: () => void;
  onWriteInstead: () => void;
}

/** The case behind the selected row: their words first, then why now, and what to say when they answer. */
export function Peek({ duty, onAct, onHandOver, onWriteInstead }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(queries.peek(duty.case_id));
  return (
    <aside className={css.peek} aria-label={t('Peek at {{customer}}', { customer: duty.customer })}>
      {data !== undefined && <Person peek={data} />}
      {data === undefined && error === null && <Skeleton rows={4} bars={[40, 20]} />}
      {error !== null && data === undefined && <Notice title={error.message} live />}
      {data !== undefined && (
        <div className={css.foot}>
          {data.say !== '' && (
            <>
              <SectionHeading>{data.say_heading}</SectionHeading>
              <p className={css.say}>{data.say}</p>
            </>
          )}
          <Button
            label={duty.title}
            look="filled"
            size="large"
            icon={iconOf(duty.icon)}
            shortcut={duty.key.toLowerCase()}
            spread
            className={css.act}
            permission={{ allowed: duty.permitted, why: duty.refusal }}
            onClick={onAct}
          />
          <div className={css.others}>
            <button type="button" className={css.other} onClick={onHandOver} aria-keyshortcuts="X">
              {t('Hand over')} <Key of="x" />
            </button>
            {data.write_instead !== undefined && (
              <button type="button" className={css.other} onClick={onWriteInstead} aria-keyshortcuts="W">
                {data.write_instead} <Key of="w" />
              </button>
            )}
          </div>
        </div>
      )}
    </aside>
  );
}

function Person({ peek }: { peek: PeekView }) {
  const { t } = useTranslation();
  const [first, ...rest] = split(peek);
  const quote = said(peek.quote);
  return (
    <div className={css.person}>
      <div className={css.head}>
        <h2 className={css.name}>{peek.name}</h2>
        <Link to="/cases/$case" params={{ case: peek.number }} className={css.open} aria-keyshortcuts="Enter">
          {t('Open case')} <Key of="enter" />
        </Link>
      </div>
      <p className={css.place}>{peek.place_and_time}</p>
      {quote !== undefined && (
        <div className={css.words}>
          <Quote size="large">{quote}</Quote>
          <p className={css.source}>{peek.quote_source}</p>
        </div>
      )}
      <dl className={css.lines}>
        {first?.map((line) => (
          <Fact key={line.label} label={line.label} text={line.text} />
        ))}
        {peek.feeling !== undefined && (
          <div className={css.line}>
            <dt>{t('Feeling')}</dt>
            <dd className={css.feeling}>
              <FeelingDot
                word={[peek.feeling.word, peek.feeling_source].filter((part) => part !== '').join(', ')}
                strength={peek.feeling.good ? 0 : peek.feeling.strength}
              />
            </dd>
          </div>
        )}
        {rest.flat().map((line) => (
          <Fact key={line.label} label={line.label} text={line.text} />
        ))}
      </dl>
    </div>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div className={css.line}>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** The feeling stands after "Why now" and "So far", before what they warned of. */
function split(peek: PeekView): [PeekView['lines'], PeekView['lines']] {
  return [peek.lines.slice(0, 2), peek.lines.slice(2)];
}
