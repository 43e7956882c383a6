import { quietly, tabStorage } from '../tabStorage';
import type { Shelter, Unsaved } from './keeper';

const prefix = 'amends.unsaved.';

/** In this tab's own storage, by person: what was typed survives a reload, a crash of the page and a session that has ended. */
export function shelterOf(person: string, caseId: string, kind: string, storage: Storage | undefined = tabStorage()): Shelter {
  const key = `${prefix}${person}.${caseId}.${kind}`;
  return {
    read: () => unsavedOf(quietly(() => storage?.getItem(key))),
    write: (unsaved) => void quietly(() => storage?.setItem(key, JSON.stringify(unsaved))),
    clear: () => void quietly(() => storage?.removeItem(key)),
  };
}

/** Nothing of anybody's stays in this tab: whoever signs out leaves the desk. */
export function clearShelters(storage: Storage | undefined = tabStorage()): void {
  quietly(() => {
    for (const key of Object.keys(storage ?? {})) if (key.startsWith(prefix)) storage?.removeItem(key);
  });
}

function unsavedOf(text: string | null | undefined): Unsaved | undefined {
  if (text === null || text === undefined) return undefined;
  const value = quietly(() => JSON.parse(text) as Partial<Unsaved>);
  return typeof value?.body === 'string' && typeof value.seen === 'number' ? { body: value.body, seen: value.seen } : undefined;
}
