import { describe, expect, it } from 'vitest';
import { keepSelection, neighbour } from './selection';

describe('the selection of a list', () => {
  it('stays on its row while the row is there', () => {
    expect(keepSelection(['a', 'b', 'c'], ['x', 'b', 'a'], 'b')).toBe('b');
  });

  it('moves to the row that took its place', () => {
    expect(keepSelection(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(keepSelection(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).toBe('d');
  });

  it('moves up when the last row left, to the first when nothing was selected, and away when nothing is left', () => {
    expect(keepSelection(['a', 'b'], ['a'], 'b')).toBe('a');
    expect(keepSelection([], ['a', 'b'], undefined)).toBe('a');
    expect(keepSelection(['a'], [], 'a')).toBeUndefined();
  });

  it('goes down and up, and stops at the ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(neighbour(ids, undefined, 1)).toBe('a');
    expect(neighbour(ids, undefined, -1)).toBe('c');
    expect(neighbour(ids, 'a', 1)).toBe('b');
    expect(neighbour(ids, 'c', 1)).toBe('c');
    expect(neighbour(ids, 'a', -1)).toBe('a');
    expect(neighbour([], 'a', 1)).toBeUndefined();
  });

  it('begins at the top when the row that was selected once is in neither list', () => {
    expect(keepSelection(['a', 'b'], ['a', 'b'], 'gone')).toBe('a');
  });
});
