import { createContext, useContext } from 'react';
import type { CaseView } from '../../api/types';

export type ComposerKind = 'mail' | 'note' | 'call';

export interface OpenAct {
  key: string;
  /** What it is about, where the act is about one of several: a promise, an offer's option, a step. */
  subject?: string;
}

export interface CaseScreen {
  view: CaseView;
  /** The case as the address names it: its number or its id; the key of its query. */
  reference: string;
  permission: (action: string) => { allowed: boolean; why?: string };
  openAct: (key: string, subject?: string) => void;
  openMenu: () => void;
  compose: (kind: ComposerKind, letter?: string) => void;
  ring: () => void;
  refresh: () => Promise<void>;
}

export const CaseContext = createContext<CaseScreen | null>(null);

export function useCase(): CaseScreen {
  const screen = useContext(CaseContext);
  if (screen === null) throw new Error('There is no case here');
  return screen;
}
