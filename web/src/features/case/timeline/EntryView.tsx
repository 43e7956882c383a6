import { IconCheck, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FeelingDot } from '../../../ui/FeelingDot';
import { iconOf } from '../../../ui/icons';
import { Quote } from '../../../ui/Quote';
import { isErased, said } from '../../../ui/said';
import { clockTime, fullTime } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { useCompact } from '../../../ui/useCompact';
import { useCase } from '../CaseContext';
import { Attachments } from './Attachments';
import { ContactText } from './ContactText';
import { DeliveryLine } from './DeliveryLine';
import css from './EntryView.module.css';
import { LongQuote } from './LongQuote';
import type { Entry } from './lines';
import { OptionCards } from './OptionCards';

interface Props {
  entry: Entry;
  follows: boolean;
}

/** One line of the timeline: a sentence with its actor first, and what belongs to it beneath. */
export function EntryView({ entry, follows }: Props) {
  const { i18n } = useTranslation();
  const zone = useZone();
  const at = new Date(entry.at);
  const Icon = iconOf(entry.icon);
  const note = entry.form === 'note';
  return (
    <article
      className={css.entry}
      data-form={entry.form}
      data-follows={follows || undefined}
      data-weight={entry.form === 'routine' || entry.form === 'step' ? 'routine' : 'full'}
    >
      <time className={css.time} dateTime={entry.at} title={fullTime(at, zone, i18n.language)}>
        {follows ? '' : clockTime(at, zone, i18n.language)}
      </time>
      {!note && (
        <span className={css.icon} aria-hidden="true">
          {!follows && Icon !== undefined && <Icon size={16} stroke={1.5} />}
        </span>
      )}
      {note ? <Note entry={entry} /> : <Told entry={entry} />}
    </article>
  );
}

function Told({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const quote = said(entry.quote);
  const compact = useCompact();
  const inline = !compact && entry.form === 'choice' && quote !== undefined && quote.length < 90;
  return (
    <div className={css.told}>
      <div className={css.first}>
        <p className={css.sentence}>
          {entry.actor !== '' && <b className={css.actor}>{entry.actor}</b>} {entry.text}
          {entry.aside !== '' && <span className={css.aside}> {entry.aside}</span>}
          {inline && (
            <>
              {' '}
              <Quote inline>{quote}</Quote>
            </>
          )}
        </p>
        {entry.right !== undefined && (
          <span className={css.right}>
            {entry.kept && <IconCheck size={16} stroke={1.5} aria-hidden="true" />}
            {entry.right}
          </span>
        )}
        {entry.contact !== undefined && (
          <button type="button" className={css.read} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('Close') : t('Read all')}
          </button>
        )}
      </div>
      {quote !== undefined && !inline && <LongQuote text={quote} />}
      {isErased(entry.quote) && <Erased />}
      {(entry.feelings.length > 0 || entry.feeling_note !== '') && <Feelings entry={entry} />}
      {entry.options.length > 0 && <OptionCards options={entry.options} />}
      {entry.delivery !== undefined && <DeliveryLine entry={entry} />}
      {open && entry.contact !== undefined && <ContactText contact={entry.contact} />}
      {entry.attachments.length > 0 && !(open && entry.contact !== undefined) && <Attachments attachments={entry.attachments} />}
    </div>
  );
}

function Feelings({ entry }: { entry: Entry }) {
  return (
    <p className={css.feelings}>
      {entry.feeling_note !== '' && <span>{entry.feeling_note}</span>}
      <span className={css.turn}>
        {entry.feelings.map((feeling, index) => (
          <span key={feeling.word} className={css.turn}>
            {index > 0 && (
              <span className={css.arrow} aria-hidden="true">
                →
              </span>
            )}
            <FeelingDot word={feeling.word} strength={feeling.good ? 0 : feeling.strength} />
          </span>
        ))}
      </span>
    </p>
  );
}

function Note({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { view } = useCase();
  const body = said(entry.body);
  return (
    <div className={css.note}>
      <p className={css.noteHead}>
        <IconLock size={16} stroke={1.5} aria-hidden="true" />
        {t('{{who}}, to the team. {{customer}} never sees this.', { who: entry.actor, customer: view.customer.record.short_name })}
      </p>
      {body === undefined ? (
        <Erased />
      ) : (
        <p className={css.noteBody} dir="auto">
          {body}
        </p>
      )}
    </div>
  );
}

export function Erased() {
  const { t } = useTranslation();
  return <p className={css.erased}>{t('These words were erased on request.')}</p>;
}
