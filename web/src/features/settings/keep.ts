import { ApiError, hasStatus } from '../../api/problem';
import { same } from './draft';

/** A record of which a section shows a part: read whole, written whole. */
export interface Kept<R, V> {
  read: () => Promise<R>;
  write: (record: R) => Promise<R>;
  valuesOf: (record: R) => V;
  withValues: (record: R, values: V) => R;
}

export function changedMeanwhile(): ApiError {
  return new ApiError({ status: 412, detail: 'Somebody changed this while you had it open.', rule: 'version_stale' }, 'answered');
}

const triesMax = 2;

/**
 * Writes what was typed onto the record as it stands now. What others changed in other sections stays theirs;
 * where they changed what this section showed, nothing is written (412).
 */
export async function keep<R, V>({ read, write, valuesOf, withValues }: Kept<R, V>, seen: V, typed: V): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await read();
    if (!same(valuesOf(record), seen)) throw changedMeanwhile();
    try {
      return await write(withValues(record, typed));
    } catch (error) {
      // Somebody was faster between the reading and the writing: look once more at what they changed.
      if (attempt === triesMax || !hasStatus(error, 412)) throw error;
    }
  }
}
