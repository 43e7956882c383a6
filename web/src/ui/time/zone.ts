import { createContext, useContext } from 'react';

/** The zone times are shown in: the reader's, as the session says. */
export const ZoneContext = createContext('UTC');

export function useZone(): string {
  return useContext(ZoneContext);
}
