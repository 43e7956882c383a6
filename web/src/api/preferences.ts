/** What a person has set for themselves; kept on the server as text, so that it follows them from desk to phone. */
export interface Preferences {
  theme: 'light' | 'dark' | 'auto';
  /** Single letters act; off for those who speak or shake their input (WCAG 2.1.4). */
  singleKeys: boolean;
}

export const defaultPreferences: Preferences = { theme: 'auto', singleKeys: true };

export function readPreferences(text: string | undefined): Preferences {
  if (text === undefined || text === '') return defaultPreferences;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return defaultPreferences;
    const given = value as { theme?: unknown; single_keys?: unknown };
    return {
      theme: given.theme === 'light' || given.theme === 'dark' ? given.theme : 'auto',
      singleKeys: given.single_keys !== false,
    };
  } catch {
    return defaultPreferences;
  }
}

export function writePreferences(preferences: Preferences): string {
  return JSON.stringify({ theme: preferences.theme, single_keys: preferences.singleKeys });
}
