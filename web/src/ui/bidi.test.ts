import { describe, expect, it } from 'vitest';
import { directionOf } from './bidi';

describe('the direction of their words', () => {
  it('is that of the first letter, not of a control character', () => {
    expect(directionOf('evil \u202E ltr live')).toBe('ltr');
    expect(directionOf('\u202Eevil')).toBe('ltr');
    expect(directionOf('“שלום” she wrote')).toBe('rtl');
    expect(directionOf('😡 مرحبا')).toBe('rtl');
    expect(directionOf('…')).toBe('ltr');
  });
});
