import { IconMail, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../../ui/pronouns';
import { isErased, said } from '../../../ui/said';
import { useMinute } from '../../../ui/time/clock';
import { clockTime } from '../../../ui/time/words';
import { useCase } from '../CaseContext';
import { Erased } from '../timeline/EntryView';
import css from './CustomerColumn.module.css';
import { Signs } from './Signs';
import { Standing } from './Standing';

/** Who they are to us: their day, how to reach them, what they expect, what they went through before, where they stand. */
export function CustomerColumn() {
  const { t, i18n } = useTranslation();
  const { view, openAct } = useCase();
  const now = useMinute();
  const { record } = view.customer;
  const sentence = useSentences(record.pronoun);
  const expects = said(view.expectation);
  return (
    <div className={css.column}>
      <header className={css.who}>
        <h2 className={css.name} dir="auto">
          {record.name}
        </h2>
        {record.say !== undefined && <p className={css.small}>{t('say {{how}}', { how: record.say })}</p>}
      </header>
      <section className={css.block}>
        <p className={css.clock}>
          <span className={css.time}>{clockTime(now, record.zone, i18n.language)}</span>
          <span className={css.place}>{record.place === undefined ? t('their time') : t('in {{place}}', { place: record.place })}</span>
        </p>
        {record.day !== undefined && <p className={css.small}>{record.day}</p>}
        {record.zone_assumed && <p className={css.small}>{t('The zone is assumed; nobody has told us.')}</p>}
      </section>
      <Block title={sentence('Reach her')}>
        {record.phones.map((phone) => (
          <a key={phone} className={css.reach} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <IconPhone size={16} stroke={1.5} aria-hidden="true" /> {phone}
          </a>
        ))}
        {record.emails.map((email) => (
          <span key={email} className={css.reach}>
            <IconMail size={16} stroke={1.5} aria-hidden="true" /> <span className={css.address}>{email}</span>
          </span>
        ))}
        {record.phones.length === 0 && record.emails.length === 0 && <p className={css.small}>{t('No number and no address is known.')}</p>}
        {view.written_only !== undefined ? (
          <p className={css.small}>{sentence('In writing only, as she wishes')}</p>
        ) : (
          record.reach !== undefined && <p className={css.small}>{record.reach}</p>
        )}
      </Block>
      {(expects !== undefined || isErased(view.expectation)) && (
        <Block title={sentence('She expects')}>
          {expects === undefined ? (
            <Erased />
          ) : (
            <blockquote className={css.expects} dir="auto">
              {`“${expects}”`}
            </blockquote>
          )}
        </Block>
      )}
      {expects === undefined && !isErased(view.expectation) && view.phase === 'open' && (
        <Block title={sentence('She expects')}>
          <button type="button" className={css.ask} onClick={() => openAct('state_expectation')}>
            {t('Not known. Ask, and note it.')}
          </button>
        </Block>
      )}
      <Signs />
      <Before />
      <Effort />
      <Standing />
    </div>
  );
}

function Before() {
  const { t } = useTranslation();
  const { record } = useCase().view.customer;
  const sentence = useSentences(record.pronoun);
  const known = record.since !== undefined || record.orders !== undefined || record.facts.length > 0;
  return (
    <>
      {known && (
        <Block title={sentence('Who she is to us')}>
          {record.since !== undefined && <p className={css.line}>{t('Customer since {{year}}', { year: record.since })}</p>}
          {record.orders !== undefined && <p className={css.line}>{record.orders}</p>}
          {record.since === undefined &&
            record.orders === undefined &&
            record.facts.map((fact) => (
              <p key={fact.label} className={css.line}>
                <span className={css.when}>{fact.label}</span> {fact.text}
              </p>
            ))}
        </Block>
      )}
      {record.past.length > 0 && (
        <Block title={t('Before this')}>
          {record.past.map((past) => (
            <p key={`${past.when}${past.text}`} className={css.line}>
              <span className={css.when}>{past.when}</span> {past.text}{' '}
              {past.recovered !== undefined && (
                <>
                  <span className={css.recovered}>{t('Recovered')}</span> {past.recovered}
                </>
              )}
            </p>
          ))}
        </Block>
      )}
    </>
  );
}

function Effort() {
  const { t } = useTranslation();
  const { view } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  const { effort } = view;
  return (
    <Block title={sentence('What it cost her')}>
      <dl className={css.pairs}>
        <Pair label={sentence('Times she wrote or rang')} value={effort.wrote_or_rang} />
        {effort.cut_off > 0 && <Pair label={t('Calls cut off')} value={effort.cut_off} />}
        <Pair label={t('Days waiting')} value={effort.days_waiting} />
      </dl>
    </Block>
  );
}

function Pair({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={css.count}>{value}</dd>
    </div>
  );
}

export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.block}>
      <h3 className={css.heading}>{title}</h3>
      {children}
    </section>
  );
}
