import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../api/live';
import { useMe } from '../../api/me';
import { RehearsalMark } from '../../features/rehearsal/RehearsalMark';
import { Avatar } from '../../ui/Avatar';
import { Clock } from '../../ui/Clock';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { CornerContext } from '../../ui/PageHead';
import { UndoLine } from '../../ui/undo/UndoLine';
import css from './Frame.module.css';
import { HeldLine } from './HeldLine';
import { MailLine } from './MailLine';
import { OfflineLine } from './OfflineLine';
import { PhoneBar } from './PhoneBar';
import { TopBar } from './TopBar';

const KeysHelp = lazy(() => import('./KeysHelp'));
const Palette = lazy(() => import('../../features/search/Palette'));

const lostAfterMs = 4_000;

export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [lineLost, setLineLost] = useState(false);
  const ownChrome = useMatches({ select: (matches) => matches.some((match) => match.staticData.chrome === 'own') });
  const ownPhoneChrome = useMatches({ select: (matches) => matches.some((match) => match.staticData.chrome === 'own_on_phone') });

  useEffect(() => {
    // A line that is back within a few seconds was never lost to the reader.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.onLine((state) => {
      clearTimeout(timer);
      if (state === 'open') setLineLost(false);
      else timer = setTimeout(() => setLineLost(true), lostAfterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  const actions = useMemo<Action[]>(
    () => [
      { id: 'palette', label: t('Search or command'), key: '/', alias: 'mod+k', hidden: true, run: () => setSearching(true) },
      { id: 'keys', label: t('Show the keys'), key: '?', run: () => setHelping(true) },
      { id: 'case.new', label: t('New case'), key: 'alt+n', macKey: 'ctrl+n', run: () => void navigate({ to: '/new' }) },
      { id: 'go.today', label: t('Go to Today'), run: () => void navigate({ to: '/' }) },
      { id: 'go.cases', label: t('Go to Cases'), run: () => void navigate({ to: '/cases' }) },
      { id: 'go.intake', label: t('Go to Intake'), run: () => void navigate({ to: '/intake' }) },
      { id: 'go.outbox', label: t('Go to Outbox'), run: () => void navigate({ to: '/outbox' }) },
      ...(me.role === 'owner' || me.role === 'admin'
        ? [{ id: 'go.mailboxes', label: t('Go to Mailboxes'), run: () => void navigate({ to: '/mailboxes' }) }]
        : []),
      { id: 'go.you', label: t('Go to your own page'), run: () => void navigate({ to: '/you' }) },
      { id: 'go.settings', label: t('Go to the company’s settings'), run: () => void navigate({ to: '/settings' }) },
    ],
    [t, navigate, me.role],
  );
  useActions(actions);

  const corner = useMemo(
    () => (
      <span className={css.corner}>
        <RehearsalMark short />
        <Clock />
        <Avatar initials={me.person.initials} />
      </span>
    ),
    [me.person.initials],
  );

  return (
    <CornerContext.Provider value={corner}>
      <a href="#main" className={css.skip}>
        {t('Skip to the content')}
      </a>
      <div className={css.frame} data-chrome={ownChrome ? 'own' : ownPhoneChrome ? 'own_on_phone' : 'frame'}>
        {!ownChrome && (
          <div className={css.top}>
            <TopBar onSearch={() => setSearching(true)} lineLost={lineLost} />
          </div>
        )}
        <OfflineLine lost={lineLost} />
        {!ownChrome && <HeldLine />}
        {!ownChrome && <MailLine />}
        <main id="main" tabIndex={-1} className={css.main}>
          <Outlet />
        </main>
        <UndoLine />
        {!ownChrome && !ownPhoneChrome && <PhoneBar />}
      </div>
      {helping && (
        <Suspense>
          <KeysHelp onClose={() => setHelping(false)} />
        </Suspense>
      )}
      {searching && (
        <Suspense>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </CornerContext.Provider>
  );
}
