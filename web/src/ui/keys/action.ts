import type { ComponentType } from 'react';

/** The server's verdict (`permitted`): a refused act stays readable and says which rule refuses it. */
export interface Permission {
  allowed: boolean;
  /** The rule's sentence, when refused. */
  why?: string;
}

export const allowed: Permission = { allowed: true };

/** One thing a person can do here: the same label, key and effect in the list, the case, the palette and on the phone. */
export interface Action {
  /** Stable and unique on a screen: "duty.ring". */
  id: string;
  /** Translated, a verb first: "Ring Ms Okafor". */
  label: string;
  /** "c", "space", "mod+enter", "f8"; see match.ts. */
  key?: string;
  /** A further key for the same act. */
  alias?: string;
  /** For a Mac, where the PC's combination belongs to the system. */
  macKey?: string;
  permission?: Permission;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Not offered in the command palette (moving in a list, closing a panel). */
  hidden?: boolean;
  run: () => void;
}

export function keysOf(action: Action, mac: boolean): string[] {
  const first = mac ? (action.macKey ?? action.key) : action.key;
  return [first, action.alias].filter((key): key is string => key !== undefined);
}
