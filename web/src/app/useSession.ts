import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, onSignedOut, tellSignedInAgain } from '../api/client';
import { live } from '../api/live';
import { queries } from '../api/queries';
import { setCsrf } from '../api/token';
import type { MeView } from '../api/types';

/** Who is typing is not interrupted in the middle of a word: the dialog takes the focus after a pause of this length. */
const pauseMs = 1_200;

export interface Session {
  /** The session has ended; the screen stays, and somebody must sign in again. */
  ended: boolean;
  stranger: MeView | undefined;
  signedIn: (me: MeView) => void;
}

/** What becomes of this screen when the session ends under it, and when somebody is signed in again, here or in another window. */
export function useSession(me: MeView): Session {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  const [stranger, setStranger] = useState<MeView>();
  const person = me.person.id;
  const ended = useAfterPause(told);

  const signedIn = useCallback(
    (next: MeView) => {
      if (next.person.id !== person) {
        setStranger(next);
        setTold(true);
        return;
      }
      setCsrf(next.csrf);
      client.setQueryData(queries.me().queryKey, next);
      setTold(false);
      live.retry();
      tellSignedInAgain();
      void client.invalidateQueries();
    },
    [client, person],
  );

  // Asked, not assumed: a late answer may be about a session that has been renewed since, here or in another window.
  const asking = useRef(false);
  const look = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      const { data, response } = await api.GET('/api/v1/session');
      if (data !== undefined) signedIn(data);
      else if (response.status === 401) setTold(true);
    } catch {
      // no line: it is asked again with the next answer
    } finally {
      asking.current = false;
    }
  }, [signedIn]);

  useEffect(() => onSignedOut(() => void look()), [look]);
  useEffect(() => {
    if (!told || stranger !== undefined) return;
    const again = () => void look();
    window.addEventListener('focus', again);
    const stop = live.onLine((state) => state === 'open' && again());
    return () => {
      window.removeEventListener('focus', again);
      stop();
    };
  }, [told, stranger, look]);

  return { ended, stranger, signedIn };
}

/** True once it is true and no key was pressed for a moment; false at once. */
function useAfterPause(value: boolean): boolean {
  const [shown, setShown] = useState(false);
  const pressed = useRef(0);
  useEffect(() => {
    const onKey = () => {
      pressed.current = Date.now();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  useEffect(() => {
    if (!value) {
      setShown(false);
      return;
    }
    const look = () => Date.now() - pressed.current >= pauseMs && setShown(true);
    look();
    const timer = setInterval(look, 200);
    return () => clearInterval(timer);
  }, [value]);
  return value && shown;
}
