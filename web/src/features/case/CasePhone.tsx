import { IconBolt, IconChevronLeft, IconListCheck, IconMessages, IconPhone, IconUserHeart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '../../ui/time/clock';
import { clockTime } from '../../ui/time/words';
import { ActsList } from './acts/ActsList';
import { type ComposerKind, useCase } from './CaseContext';
import css from './CasePhone.module.css';
import type { Asked } from './CaseView';
import { ClosedLine } from './ClosedLine';
import { Composer } from './composer/Composer';
import { CustomerColumn } from './customer/CustomerColumn';
import { NextDuty } from './NextDuty';
import { PlanColumn } from './plan/PlanColumn';
import { Timeline } from './timeline/Timeline';

export type PhoneTab = 'timeline' | 'plan' | 'customer' | 'acts' | 'write';

interface Props {
  tab: PhoneTab;
  onTab: (tab: PhoneTab) => void;
  asked: Asked;
  onKind: (kind: ComposerKind) => void;
}

/** A case on a phone: one column at a time, the next duty above the bar. */
export function CasePhone({ tab, onTab, asked, onKind }: Props) {
  const { t } = useTranslation();
  const { openAct } = useCase();
  useEffect(() => {
    if (tab !== 'timeline') window.scrollTo(0, 0);
  }, [tab]);
  return (
    <div className={css.phone}>
      <Head />
      <div className={css.content} data-tab={tab}>
        {tab === 'timeline' && (
          <>
            <Timeline />
            <ClosedLine />
          </>
        )}
        {tab === 'plan' && <PlanColumn />}
        {tab === 'customer' && <CustomerColumn />}
        {tab === 'acts' && <ActsList onChoose={(act) => openAct(act.key)} />}
        {tab === 'write' && (
          <>
            <Composer kind={asked.kind} onKind={onKind} asked={asked.times} letter={asked.letter} />
            <button type="button" className={css.back} onClick={() => onTab('timeline')}>
              {t('Back to the timeline')}
            </button>
          </>
        )}
      </div>
      {tab !== 'write' && <NextDuty onTab={onTab} />}
      <Bar tab={tab} onTab={onTab} />
    </div>
  );
}

function Head() {
  const { t, i18n } = useTranslation();
  const { view, permission, ring } = useCase();
  const now = useMinute();
  const { record } = view.customer;
  const time = clockTime(now, record.zone, i18n.language);
  const where =
    record.place === undefined ? t('{{time}}, their time', { time }) : t('{{time}} in {{place}}', { time, place: record.place });
  const from = record.free_from === undefined ? undefined : t('talks from {{time}}', { time: record.free_from });
  const verdict = permission('record_call');
  return (
    <header className={css.head}>
      <Link to="/" className={css.icon} aria-label={t('Back to Today')}>
        <IconChevronLeft size={20} stroke={1.5} />
      </Link>
      <div className={css.who}>
        <h1 className={css.name} dir="auto">
          {record.name}
        </h1>
        <p className={css.where}>{[where, from].filter((part) => part !== undefined).join(', ')}</p>
      </div>
      <button
        type="button"
        className={css.icon}
        aria-label={t('Ring {{customer}}', { customer: record.short_name })}
        aria-disabled={!verdict.allowed || undefined}
        onClick={() => verdict.allowed && ring()}
      >
        <IconPhone size={20} stroke={1.5} />
      </button>
    </header>
  );
}

function Bar({ tab, onTab }: { tab: PhoneTab; onTab: (tab: PhoneTab) => void }) {
  const { t } = useTranslation();
  const { view } = useCase();
  const done = view.tracks.reduce((sum, track) => sum + track.done, 0);
  const total = view.tracks.reduce((sum, track) => sum + track.total, 0);
  const places = [
    { key: 'timeline', label: t('Timeline'), Icon: IconMessages },
    { key: 'plan', label: t('Plan, {{done}} of {{total}}', { done, total }), Icon: IconListCheck },
    { key: 'customer', label: t('Customer'), Icon: IconUserHeart },
    { key: 'acts', label: t('Acts'), Icon: IconBolt },
  ] as const;
  return (
    <nav className={css.bar} aria-label={t('Case')}>
      {places.map(({ key, label, Icon }) => (
        <button
          key={key}
          type="button"
          className={css.place}
          aria-current={tab === key || (key === 'timeline' && tab === 'write') ? 'page' : undefined}
          onClick={() => onTab(key)}
        >
          <Icon size={20} stroke={1.5} aria-hidden="true" />
          {label}
        </button>
      ))}
    </nav>
  );
}
