import { describe, expect, it } from 'vitest';
import { mayDecide, queryOf } from './which';

describe('the intake', () => {
  it('is asked for what nobody could place, for what was set aside as automatic, or for all', () => {
    expect(queryOf('needs_a_look')).toEqual({ became: 'needs_a_look', unsettled: true });
    expect(queryOf('automatic')).toEqual({ became: 'automatic' });
    expect(queryOf('all')).toEqual({});
  });

  it('lets a person decide about what waits, and bring back what was taken for automatic', () => {
    expect(mayDecide({ became: 'needs_a_look', settled: false })).toBe(true);
    expect(mayDecide({ became: 'automatic', settled: true })).toBe(true);
    for (const became of ['new_case', 'reply', 'needs_a_look'] as const) expect(mayDecide({ became, settled: true })).toBe(false);
  });
});
