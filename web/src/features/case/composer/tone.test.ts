import { describe, expect, it } from 'vitest';
import { okaforCase } from '../../../api/fixtures/case';
import { bodyOf, letterOf, readLetter } from './letter';
import { blocking, byteIndex, foremost, open, type Placed, pieces, place, type ToneFinding, withSuggestion } from './tone';

const finding = (given: Partial<ToneFinding>): ToneFinding => ({
  rule: 'B5',
  severity: 'warn',
  start: 0,
  end: 0,
  quote: '',
  title: '',
  why: '',
  suggestion: '',
  ...given,
});

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('the finding that is shown', () => {
  it('is the one that stops the letter, wherever it stands', () => {
    const at = (severity: 'block' | 'warn', start: number): Placed => ({
      finding: { rule: severity, severity, start, end: start + 1, quote: '', title: severity, why: '', suggestion: '' },
      start,
      end: start + 1,
      sentenceStart: start,
      sentenceEnd: start + 1,
    });
    const all = [at('warn', 0), at('block', 9)];
    expect(foremost(all, blocking(all, []))).toBe(all[1]);
    expect(foremost(all, blocking(all, [{ rule: 'block' }]))).toBe(all[0]);
    expect(foremost([], [])).toBeUndefined();
  });
});

describe('the tone check in the field', () => {
  const text = 'Danke, Zoë 🙂. It was the courier’s fault. Sorry.';
  const start = text.indexOf('It was');
  const end = text.indexOf(' Sorry');
  const found = finding({
    start: bytes(text.slice(0, start)),
    end: bytes(text.slice(0, start + 6)),
    sentence_start: bytes(text.slice(0, start)),
    sentence_end: bytes(text.slice(0, end)),
    suggestion: 'You should not have been left waiting.',
  });

  it('finds the place among letters of two, three and four bytes', () => {
    const [placed] = place(text, [found]);
    expect(placed).toMatchObject({ start, end: start + 6, sentenceStart: start, sentenceEnd: end });
    expect(byteIndex('🙂a')(2)).toBe(0);
    expect(byteIndex('ab')(99)).toBe(2);
  });

  it('puts the better sentence in the place of the whole one', () => {
    const [placed] = place(text, [found]);
    if (placed === undefined) throw new Error('not placed');
    expect(withSuggestion(text, placed)).toBe('Danke, Zoë 🙂. You should not have been left waiting. Sorry.');
  });

  it('puts in what was missing, at its place', () => {
    const missing = finding({ start: 5, end: 5, sentence_start: 5, sentence_end: 5, suggestion: 'I am sorry.' });
    expect(place('Done.', [missing]).map((each) => withSuggestion('Done.', each))).toEqual(['Done. I am sorry.']);
    const atStart = { ...missing, start: 0, end: 0, sentence_start: 0, sentence_end: 0 };
    expect(place('Done.', [atStart]).map((each) => withSuggestion('Done.', each))).toEqual(['I am sorry. Done.']);
  });

  it('tells no praise, and what stops the letter first', () => {
    const placed = place('text', [
      finding({ rule: 'component.responsibility', severity: 'good' }),
      finding({ rule: 'P1', severity: 'hint' }),
      finding({ rule: 'B5' }),
      finding({ rule: 'A1', severity: 'block' }),
    ]);
    expect(open(placed, []).map((each) => each.finding.rule)).toEqual(['A1', 'B5', 'P1']);
  });

  it('cuts the text so that nothing is lost or doubled', () => {
    const placed = place('abcdefgh', [finding({ start: 2, end: 5 }), finding({ start: 4, end: 6 }), finding({ start: 3, end: 4 })]);
    const cut = pieces('abcdefgh', placed);
    expect(cut.map((piece) => piece.text).join('')).toBe('abcdefgh');
    expect(cut.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['cde', 'f']);
  });

  it('is stopped by a block until a reason is given, and never by a warning', () => {
    const placed = place('text', [finding({ rule: 'A1', severity: 'block' }), finding({ rule: 'B5' })]);
    expect(blocking(placed, []).map((each) => each.finding.rule)).toEqual(['A1']);
    expect(blocking(placed, [{ rule: 'A1' }])).toEqual([]);
    expect(open(placed, [{ rule: 'A1' }]).map((each) => each.finding.rule)).toEqual(['B5']);
  });
});

describe('a letter', () => {
  it('begins with what is known and keeps what was typed', () => {
    const letter = letterOf(readLetter({ text: 'Dear Ms Okafor', kind: 'confirmation' }), okaforCase);
    expect(letter).toMatchObject({ to: 'a.okafor@example.ie', kind: 'confirmation', text: 'Dear Ms Okafor', channel: 'mail' });
  });

  it('reads a draft that is none as none', () => {
    for (const value of [undefined, null, 'text', 7]) expect(readLetter(value)).toBeUndefined();
    expect(letterOf(readLetter({ text: 7 }), okaforCase).text).toBe('');
  });

  it('sends reasons only for what is still found', () => {
    const letter = letterOf(
      {
        text: ' x ',
        kept: [
          { rule: 'B5', reason: 'she asked' },
          { rule: 'A1', reason: 'gone' },
        ],
      },
      okaforCase,
    );
    expect(bodyOf(letter, new Set(['B5']))).toMatchObject({ text: 'x', kept: [{ rule: 'B5', reason: 'she asked' }] });
    expect(bodyOf(letter, new Set())).not.toHaveProperty('kept');
    expect(bodyOf(letter, new Set())).not.toHaveProperty('apology');
  });
});
