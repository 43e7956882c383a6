import { describe, expect, it } from 'vitest';
import { safePath } from './safePath';

describe('where one goes after signing in', () => {
  it('is the page one came for', () => {
    expect(safePath('/cases/A-1042?act=ring')).toBe('/cases/A-1042?act=ring');
  });

  it('is never somebody else’s door', () => {
    for (const next of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect(safePath(next)).toBe('/');
    }
  });
});
