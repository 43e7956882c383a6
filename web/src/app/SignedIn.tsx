import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { live, staleKeys } from '../api/live';
import { MeContext } from '../api/me';
import { readPreferences } from '../api/preferences';
import { queries } from '../api/queries';
import { setCsrf } from '../api/token';
import { ActionRoot } from '../ui/keys/Actions';
import type { Action } from '../ui/keys/action';
import { serverClock } from '../ui/time/clock';
import { ZoneContext } from '../ui/time/zone';
import { say, sayStore } from '../ui/undo/say';
import { Frame } from './frame/Frame';
import { useSession } from './useSession';

const SignInAgain = lazy(() => import('../features/signin/SignInAgain'));

/** Everything behind the door: who is signed in, their clock, keys and theme, the live line. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(queries.me());
  const preferences = readPreferences(me.preferences);
  const { setColorScheme } = useMantineColorScheme();
  setCsrf(me.csrf);

  useEffect(() => serverClock.set(me.now), [me.now]);
  useEffect(() => setColorScheme(preferences.theme), [preferences.theme, setColorScheme]);
  useLiveUpdates();
  const session = useSession(me);

  return (
    <MeContext.Provider value={me}>
      <ZoneContext.Provider value={me.zone}>
        <ActionRoot
          singleKeys={preferences.singleKeys}
          onRefused={(action) => say(whySaid(action))}
          onMended={(action) => sayStore.withdraw(whySaid(action))}
        >
          <Frame />
          {session.ended && (
            <Suspense>
              <SignInAgain me={me} stranger={session.stranger} onSignedIn={session.signedIn} />
            </Suspense>
          )}
        </ActionRoot>
      </ZoneContext.Provider>
    </MeContext.Provider>
  );
}

const whySaid = (action: Action) => action.permission?.why ?? action.label;

function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stopNews = live.onNews((news) => {
      if (news.now !== undefined) serverClock.set(news.now);
      for (const queryKey of staleKeys(news)) void client.invalidateQueries({ queryKey });
    });
    let lost = false;
    const stopLine = live.onLine((state) => {
      // What happened while the line was down is not repeated: read everything on the screen again.
      if (state === 'open' && lost) void client.invalidateQueries();
      lost = state === 'lost';
    });
    live.start();
    return () => {
      stopNews();
      stopLine();
      live.stop();
    };
  }, [client]);
}
