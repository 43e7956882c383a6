import { createContext, useContext } from 'react';
import type { MeView } from './types';

export const MeContext = createContext<MeView | null>(null);

/** Who is signed in. Only within the signed-in part of the application. */
export function useMe(): MeView {
  const me = useContext(MeContext);
  if (me === null) throw new Error('Nobody is signed in here');
  return me;
}
