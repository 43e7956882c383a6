import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import type { Api } from '../../api/types';
import { isTrouble, mayTryAgain } from '../../fields/departing';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import journal from '../../ui/Journal.module.css';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Row } from '../../ui/Row';
import { Skeleton } from '../../ui/Skeleton';
import { serverClock, useMinute } from '../../ui/time/clock';
import { dayOrTime, fullTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import { mayHold, mayTakeBack } from './letters';
import css from './OutboxPage.module.css';
import { type Letter, useHold, useOutbox, useRetry, useTakeBack, type Which } from './useOutbox';

/** Every letter of ours: waiting, gone, or not gone, with the last answer of the server that took it or did not. */
export function OutboxPage() {
  const { t } = useTranslation();
  const [which, setWhich] = useState<Which>('all');
  const me = useMe();
  const outbox = useOutbox(which);
  const hold = useHold();
  const letters = outbox.data?.pages.flatMap((page) => page.letters) ?? [];
  const first = outbox.data?.pages[0];
  const held = first?.held === true;
  const none: Record<Which, string> = {
    all: t('No letter yet.'),
    waiting: t('No letter waits.'),
    trouble: t('No letter is known to have gone astray.'),
  };
  return (
    <div className={journal.page}>
      <PageHead title={t('Outbox')} note={t('What leaves, left, or did not.')}>
        {outbox.isSuccess && (
          <Button
            label={held ? t('Let the mail go') : t('Hold all mail')}
            permission={{ allowed: mayHold(me.role), why: t('Only a lead holds the mail or lets it go. Ask one.') }}
            disabled={hold.isPending}
            onClick={() => hold.mutate(!held)}
          />
        )}
      </PageHead>
      <div className={journal.filters}>
        <Choice
          label={t('Which letters')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'all', label: t('All letters') },
            { value: 'waiting', label: t('Waiting') },
            { value: 'trouble', label: t('Did not arrive') },
          ]}
        />
      </div>
      {held && <Notice title={t('All outgoing mail is held. Nothing leaves until a lead lets it go.')} />}
      {first?.no_server === true && (
        <Notice
          title={t('No mail server is set up, so letters wait. An admin names one in the settings; they then leave by themselves.')}
        />
      )}
      {first?.paused !== undefined && <Paused pause={first.paused} />}
      {outbox.isPending && <Skeleton rows={6} />}
      {outbox.error !== null && letters.length === 0 && (
        <Notice title={outbox.error.message} act={<Button label={t('Try again')} onClick={() => void outbox.refetch()} />} live />
      )}
      {outbox.isSuccess && letters.length === 0 && <Notice title={none[which]} />}
      {letters.length > 0 && (
        <ul className={journal.rows}>
          {letters.map((letter) => (
            <LetterRow key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      {outbox.hasNextPage && (
        <div className={journal.more}>
          <Button label={outbox.isFetchingNextPage ? t('Loading') : t('Show more')} onClick={() => void outbox.fetchNextPage()} />
        </div>
      )}
    </div>
  );
}

/** Said once for all letters: it is none of theirs. */
function Paused({ pause }: { pause: Api['OutboxPause'] }) {
  const { t, i18n } = useTranslation();
  const moment = { now: useMinute(), zone: useZone(), locale: i18n.language };
  const title = t('The mail server takes no letters since {{since}}. All wait; it is tried again {{until}}.', {
    since: dayOrTime(new Date(pause.since), moment, t),
    until: dayOrTime(new Date(pause.until), moment, t),
  });
  return (
    <Notice title={title} live>
      {t('The last answer:')} <bdi>{pause.answer}</bdi>
    </Notice>
  );
}

function LetterRow({ letter }: { letter: Letter }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const retry = useRetry();
  const takeBack = useTakeBack();
  const at = new Date(letter.state === 'shown' ? letter.written_at : (letter.sent_at ?? letter.written_at));
  const moment = { now, zone, locale: i18n.language };
  const states: Record<Letter['state'], string> = {
    waiting: t('waits to leave'),
    sending: t('on its way'),
    sent: t('sent'),
    failed: t('did not leave'),
    unknown: t('not known whether it left'),
    undone: t('taken back'),
    shown: t('shown, not sent'),
    came_back: t('came back'),
    reported: t('reported as unwanted'),
  };
  const trouble = isTrouble(letter);
  const raw = ['failed', 'waiting', 'sending'].includes(letter.state) ? t('The raw mail') : t('As sent');
  const tries = [
    letter.last_answer,
    letter.tries > 0 ? t('tried {{count}} times', { count: letter.tries }) : '',
    letter.next_try_at === undefined ? '' : t('again {{time}}', { time: dayOrTime(new Date(letter.next_try_at), moment, t) }),
  ].filter((part) => part !== '');
  return (
    <Row lines={2} className={journal.row} urgency={trouble ? 'late' : 'calm'} data-letter={letter.id}>
      <time className={journal.time} dateTime={at.toISOString()} title={fullTime(at, zone, i18n.language)}>
        {dayOrTime(at, moment, t)}
      </time>
      <div className={journal.two}>
        <bdi className={journal.subject}>{letter.subject === '' ? t('(no subject)') : letter.subject}</bdi>
        <span className={journal.under}>
          {t('to')} <bdi>{letter.to}</bdi>
        </span>
      </div>
      <div className={journal.two}>
        <span className={css.state} data-trouble={trouble || undefined}>
          {states[letter.state]}
        </span>
        <span className={journal.under} title={tries.join(' ')}>
          {tries.join(' · ')}
        </span>
      </div>
      <div className={journal.acts}>
        <Link to="/cases/$case" params={{ case: letter.number }} className={journal.link}>
          {letter.number}
        </Link>
        {letter.as_sent && (
          <a className={journal.link} href={`/api/v1/outbox/${letter.id}/raw`} download aria-label={`${raw}: ${letter.subject}`}>
            {raw}
          </a>
        )}
        {mayTryAgain(letter) && (
          <Button
            label={letter.state === 'waiting' ? t('Try now') : t('Try again')}
            about={letter.subject}
            size="small"
            disabled={retry.isPending}
            onClick={() => retry.mutate(letter)}
          />
        )}
        {mayTakeBack(letter, serverClock.nowMs()) && (
          <Button
            label={t('Take it back')}
            about={letter.subject}
            size="small"
            disabled={takeBack.isPending}
            onClick={() => takeBack.mutate(letter)}
          />
        )}
      </div>
    </Row>
  );
}
