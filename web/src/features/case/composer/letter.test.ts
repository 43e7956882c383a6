import { describe, expect, it } from 'vitest';
import { bodyOf, type LetterDraft, readLetter } from './letter';

const letter: LetterDraft = {
  kind: 'reply',
  to: 'ngozi@example.ie',
  subject: 'Your lamp',
  text: 'I am sorry.',
  channel: 'mail',
  kept: [],
  files: [{ file: 'f1', name: 'lamp.jpg', bytes: 12 }],
};

describe('the files of a letter', () => {
  it('go with a mail, and not with a printed letter', () => {
    expect(bodyOf(letter, new Set()).files).toEqual(['f1']);
    expect(bodyOf({ ...letter, channel: 'letter' }, new Set()).files).toBeUndefined();
    expect(bodyOf({ ...letter, files: [] }, new Set()).files).toBeUndefined();
  });

  it('are still there when the draft is read again, of an older draft none', () => {
    expect(readLetter(JSON.parse(JSON.stringify(letter)))?.files).toEqual(letter.files);
    expect(readLetter({ text: 'I am sorry.' })?.files).toEqual([]);
  });
});
