import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, unreachable } from '../problem';
import { type DraftDoor, DraftKeeper, type Kept, type Shelter, type Unsaved } from './keeper';

class Shelf implements DraftDoor {
  kept: Kept | undefined;
  down = false;
  saves: string[] = [];

  load = async () => {
    if (this.down) throw unreachable();
    return this.kept;
  };

  save = async (body: string, seen: number) => {
    if (this.down) throw unreachable();
    if (seen !== (this.kept?.version ?? 0)) throw new ApiError({ status: 412 }, 'answered');
    this.saves.push(body);
    this.kept = { body, version: seen + 1, updated_at: '2026-11-25T09:11:00Z' };
    return this.kept;
  };

  remove = async () => {
    this.kept = undefined;
  };
}

let shelf: Shelf;
let keeper: DraftKeeper;

beforeEach(async () => {
  vi.useFakeTimers();
  shelf = new Shelf();
  keeper = new DraftKeeper(shelf, 1000);
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a draft', () => {
  it('is written after a pause, once for many keys', async () => {
    await keeper.open();
    keeper.write('D');
    await pass(500);
    keeper.write('De');
    await pass(500);
    expect(shelf.saves).toEqual([]);
    await pass(600);
    expect(shelf.saves).toEqual(['De']);
    expect(keeper.snapshot()).toMatchObject({ status: 'kept', keptAt: '2026-11-25T09:11:00Z' });
  });

  it('is there again in the next window', async () => {
    shelf.kept = { body: 'Dear', version: 4, updated_at: '2026-11-25T09:00:00Z' };
    await keeper.open();
    expect(keeper.snapshot()).toMatchObject({ status: 'kept', body: 'Dear' });
    keeper.write('Dear Ms Okafor');
    await pass(1100);
    expect(shelf.kept).toMatchObject({ body: 'Dear Ms Okafor', version: 5 });
  });

  it('goes on while there is no line, and is written when it is back', async () => {
    await keeper.open();
    shelf.down = true;
    keeper.write('one');
    await pass(1100);
    expect(keeper.snapshot()).toMatchObject({ status: 'offline', body: 'one' });
    keeper.write('one two');
    await pass(1100);
    shelf.down = false;
    await pass(3100);
    expect(keeper.snapshot().status).toBe('kept');
    expect(shelf.kept?.body).toBe('one two');
  });

  it('is not written over what another window wrote, until somebody says which stands', async () => {
    await keeper.open();
    keeper.write('mine');
    await pass(1100);
    shelf.kept = { body: 'theirs', version: 7, updated_at: '2026-11-25T09:10:00Z' };
    keeper.write('mine too');
    await pass(1100);
    expect(keeper.snapshot()).toMatchObject({ status: 'stale', body: 'mine too', other: { body: 'theirs' } });
    expect(shelf.kept.body).toBe('theirs');
    keeper.settle('mine');
    await pass(10);
    expect(shelf.kept).toMatchObject({ body: 'mine too', version: 8 });
  });

  it('gives way to the other window when asked to', async () => {
    await keeper.open();
    shelf.kept = { body: 'theirs', version: 2, updated_at: '2026-11-25T09:10:00Z' };
    keeper.write('mine');
    await pass(1100);
    keeper.settle('other');
    expect(keeper.snapshot()).toMatchObject({ status: 'kept', body: 'theirs', other: undefined });
  });

  it('typed before the answer came loses neither what is typed nor what was kept', async () => {
    shelf.kept = { body: 'old', version: 1, updated_at: '2026-11-25T09:00:00Z' };
    const opening = keeper.open();
    keeper.write('typed early');
    await opening;
    await pass(1100);
    expect(keeper.snapshot()).toMatchObject({ status: 'stale', body: 'typed early', other: { body: 'old' } });
    expect(shelf.kept.body).toBe('old');
    keeper.settle('mine');
    await pass(1100);
    expect(shelf.kept).toMatchObject({ body: 'typed early', version: 2 });
  });

  it('typed before the answer came is kept when there was none', async () => {
    const opening = keeper.open();
    keeper.write('typed early');
    await opening;
    await pass(1100);
    expect(shelf.kept?.body).toBe('typed early');
  });

  it('opened twice is neither typed nor written', async () => {
    shelf.kept = { body: 'Dear', version: 1, updated_at: '2026-11-25T09:00:00Z' };
    await Promise.all([keeper.open(), keeper.open()]);
    await pass(1100);
    expect(keeper.snapshot()).toMatchObject({ status: 'kept', body: 'Dear' });
    expect(shelf.saves).toEqual([]);
  });

  it('is gone when what was written has gone out', async () => {
    await keeper.open();
    keeper.write('Dear');
    await pass(1100);
    await keeper.clear();
    expect(shelf.kept).toBeUndefined();
    expect(keeper.snapshot()).toMatchObject({ status: 'empty', body: undefined });
  });

  it('is written every two seconds while somebody types on without a pause', async () => {
    await keeper.open();
    for (let key = 1; key <= 12; key += 1) {
      keeper.write('x'.repeat(key));
      await pass(400);
    }
    expect(shelf.saves.length).toBeGreaterThanOrEqual(2);
    expect(shelf.saves[0]?.length).toBeLessThanOrEqual(6);
  });

  it('stays through a session that has ended, and is written when somebody is signed in again', async () => {
    await keeper.open();
    const save = shelf.save;
    shelf.save = async () => {
      throw new ApiError({ status: 401, detail: 'Sign in to go on.' }, 'answered');
    };
    keeper.write('mid-sent');
    await pass(1100);
    keeper.write('mid-sentence');
    await pass(1100);
    expect(keeper.snapshot()).toMatchObject({ status: 'failed', body: 'mid-sentence' });
    shelf.save = save;
    await keeper.flush();
    expect(shelf.kept?.body).toBe('mid-sentence');
  });
});

describe('what a window left unwritten', () => {
  let left: Unsaved | undefined;
  const shelter: Shelter = {
    read: () => left,
    write: (unsaved) => {
      left = unsaved;
    },
    clear: () => {
      left = undefined;
    },
  };
  beforeEach(() => {
    left = undefined;
    keeper = new DraftKeeper(shelf, 1000, shelter);
  });

  it('is sheltered with each key, until the server has it', async () => {
    await keeper.open();
    keeper.write('De');
    expect(left).toEqual({ body: 'De', seen: 0 });
    await pass(1100);
    expect(left).toBeUndefined();
  });

  it('goes on over the version it was typed over', async () => {
    shelf.kept = { body: 'Dear', version: 2, updated_at: '2026-11-25T09:00:00Z' };
    left = { body: 'Dear Ms Okafor', seen: 2 };
    await keeper.open();
    expect(keeper.snapshot()).toMatchObject({ status: 'unsaved', body: 'Dear Ms Okafor' });
    await pass(1100);
    expect(shelf.kept).toMatchObject({ body: 'Dear Ms Okafor', version: 3 });
    expect(left).toBeUndefined();
  });

  it('stands beside what was written elsewhere since', async () => {
    shelf.kept = { body: 'Dear, from the desk', version: 5, updated_at: '2026-11-25T09:00:00Z' };
    left = { body: 'Dear, from the phone', seen: 2 };
    await keeper.open();
    expect(keeper.snapshot()).toMatchObject({ status: 'stale', body: 'Dear, from the phone', other: { body: 'Dear, from the desk' } });
  });
});
