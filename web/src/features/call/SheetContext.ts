import { createContext, useContext } from 'react';
import type { Api, CaseView } from '../../api/types';
import type { Pronoun } from '../../ui/pronouns';
import type { Sheet } from './sheet';

export interface CallScreen {
  view: Api['CallSheetView'];
  /** The case itself: whom it belongs to, who can keep a promise. */
  file: CaseView;
  reference: string;
  pronoun: Pronoun;
  sheet: Sheet;
  seconds: number;
  put: (change: Partial<Sheet> | ((sheet: Sheet) => Sheet)) => void;
  /** The line that has the focus, or had it last. */
  line: { current: number };
}

export const SheetContext = createContext<CallScreen | null>(null);

export function useCall(): CallScreen {
  const screen = useContext(SheetContext);
  if (screen === null) throw new Error('There is no call here');
  return screen;
}
