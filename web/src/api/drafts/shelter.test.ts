import { describe, expect, it } from 'vitest';
import { clearShelters, shelterOf } from './shelter';

function storage(): Storage {
  const kept: Record<string, unknown> = {};
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, value: string) => Object.assign(kept, { [key]: value }) },
    removeItem: { value: (key: string) => void delete kept[key] },
  });
  return kept as unknown as Storage;
}

describe('what this tab has not written yet', () => {
  it('is found again by the same person on the same case, and by nobody else', () => {
    const tab = storage();
    shelterOf('ana', 'A-1', 'mail', tab).write({ body: 'Dear', seen: 3 });
    expect(shelterOf('ana', 'A-1', 'mail', tab).read()).toEqual({ body: 'Dear', seen: 3 });
    expect(shelterOf('tom', 'A-1', 'mail', tab).read()).toBeUndefined();
    expect(shelterOf('ana', 'A-2', 'mail', tab).read()).toBeUndefined();
  });

  it('is gone when it is written, and when its writer signs out', () => {
    const tab = storage();
    const mail = shelterOf('ana', 'A-1', 'mail', tab);
    mail.write({ body: 'Dear', seen: 0 });
    mail.clear();
    expect(mail.read()).toBeUndefined();
    mail.write({ body: 'Dear', seen: 0 });
    clearShelters(tab);
    expect(mail.read()).toBeUndefined();
  });

  it('does without a storage', () => {
    const none = shelterOf('ana', 'A-1', 'mail', undefined);
    none.write({ body: 'Dear', seen: 0 });
    expect(none.read()).toBeUndefined();
  });
});
