import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/problem';
import { follow, isDirty, isStale, settled } from './draft';
import { type Kept, keep } from './keep';

describe('a section’s draft', () => {
  const untouched = { seen: { company: 'Harbour Lane' }, typed: { company: 'Harbour Lane' } };
  const touched = { seen: { company: 'Harbour Lane' }, typed: { company: 'Harbour Lane Ltd' } };

  it('follows the record while nothing was typed', () => {
    const newer = { company: 'Harbour & Lane' };
    expect(follow(untouched, newer)).toEqual({ seen: newer, typed: newer });
  });

  it('keeps what was typed, and knows that the record moved on', () => {
    const newer = { company: 'Harbour & Lane' };
    expect(follow(touched, newer)).toBe(touched);
    expect(isStale(touched, newer)).toBe(true);
    expect(isStale(touched, touched.seen)).toBe(false);
  });

  it('is clean again when the record became what was typed', () => {
    const followed = follow(touched, { company: 'Harbour Lane Ltd' });
    expect(isDirty(followed)).toBe(false);
  });

  it('shows what was saved, and loses nothing typed while it was on its way', () => {
    const saved = { company: 'Harbour Lane Ltd.' };
    expect(settled(touched, touched.typed, saved)).toEqual({ seen: saved, typed: saved });
    const typing = { ...touched, typed: { company: 'Harbour Lane Ltd & Co' } };
    expect(settled(typing, touched.typed, saved)).toEqual({ seen: saved, typed: typing.typed });
  });
});

interface Record {
  version: number;
  company: string;
  zone: string;
}

function house(record: Record, between: (record: Record) => void = () => {}) {
  const write = vi.fn(async (changed: Record): Promise<Record> => {
    between(record);
    if (changed.version !== record.version) throw new ApiError({ status: 412, detail: 'Stale.' }, 'answered');
    Object.assign(record, changed, { version: record.version + 1 });
    return record;
  });
  const kept: Kept<Record, string> = {
    read: async () => ({ ...record }),
    write,
    valuesOf: ({ company }) => company,
    withValues: (all, company) => ({ ...all, company }),
  };
  return { kept, write, record };
}

describe('keeping a section', () => {
  it('writes its part and leaves the rest as others made it', async () => {
    const { kept, record } = house({ version: 4, company: 'Harbour Lane', zone: 'Europe/Dublin' });
    await keep(kept, 'Harbour Lane', 'Harbour Lane Ltd');
    expect(record).toEqual({ version: 5, company: 'Harbour Lane Ltd', zone: 'Europe/Dublin' });
  });

  it('writes nothing over what somebody else wrote there', async () => {
    const { kept, write } = house({ version: 5, company: 'Harbour & Lane', zone: 'Europe/Dublin' });
    await expect(keep(kept, 'Harbour Lane', 'Harbour Lane Ltd')).rejects.toMatchObject({ status: 412 });
    expect(write).not.toHaveBeenCalled();
  });

  it('tries once more when another section was kept between reading and writing', async () => {
    let once = true;
    const { kept, record } = house({ version: 4, company: 'Harbour Lane', zone: 'Europe/Dublin' }, (now) => {
      if (once) Object.assign(now, { version: 5, zone: 'Europe/Paris' });
      once = false;
    });
    await keep(kept, 'Harbour Lane', 'Harbour Lane Ltd');
    expect(record).toEqual({ version: 6, company: 'Harbour Lane Ltd', zone: 'Europe/Paris' });
  });

  it('does not try for ever, and not again after another refusal', async () => {
    const busy = house({ version: 4, company: 'Harbour Lane', zone: 'Europe/Dublin' }, (now) =>
      Object.assign(now, { version: now.version + 1 }),
    );
    await expect(keep(busy.kept, 'Harbour Lane', 'Other')).rejects.toMatchObject({ status: 412 });
    expect(busy.write).toHaveBeenCalledTimes(2);
    const refusing = house({ version: 4, company: 'Harbour Lane', zone: 'Europe/Dublin' });
    refusing.write.mockRejectedValue(new ApiError({ status: 400, detail: 'No zone.' }, 'answered'));
    await expect(keep(refusing.kept, 'Harbour Lane', 'Other')).rejects.toMatchObject({ status: 400 });
    expect(refusing.write).toHaveBeenCalledTimes(1);
  });
});
