import { describe, expect, it } from 'vitest';
import { writtenForm } from './written';

const frame = {
  heard: 'This is what I heard.',
  ask: 'Is that what happened?',
  told: (account: string) => `You told me: “${account}”`,
};

describe('an account said back, in a letter', () => {
  it('loses the spoken frame', () => {
    expect(
      writtenForm('This is what I heard. You waited 11 minutes.\nWhat hurt most was this: “Twice”.\nIs that what happened?', frame),
    ).toBe('You waited 11 minutes.\nWhat hurt most was this: “Twice”.');
  });
  it('quotes their own sentences as theirs', () => {
    expect(writtenForm('This is what I heard. I opened it. You put the phone down on me.\nIs that what happened?', frame)).toBe(
      'You told me: “I opened it. You put the phone down on me.”',
    );
  });
  it('leaves what a colleague wrote anew', () => {
    const text = 'You rang us twice. You told me that this hurt.';
    expect(writtenForm(text, frame)).toBe(text);
  });
});
