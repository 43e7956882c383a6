import { describe, expect, it } from 'vitest';
import { ezeCall } from '../../api/fixtures/call';
import { commandOf, offerable, unanswered, whyNotAgreed } from './command';
import { composeReflection } from './compose';
import {
  answeredAt,
  elapsedOf,
  marked,
  newSheet,
  nextQuestion,
  readSheet,
  resumed,
  type Sheet,
  split,
  spoke,
  stamp,
  typed,
  without,
} from './sheet';
import { ourShare, talkOf } from './talk';

const fresh = newSheet(ezeCall, 'ana');

function told(...lines: [number, string][]): Sheet {
  return { ...fresh, lines: lines.map(([at, text]) => ({ at, text })) };
}

const call = told(
  [48, 'The box was fine.'],
  [211, 'But you put the phone down on me. Twice. As if I was the nuisance.'],
  [249, 'I just want it to be whole'],
);

describe('what she says', () => {
  it('stamps a line with the minute in which it begins, not in which it is corrected', () => {
    const first = typed(fresh, 0, 'T', 48);
    expect(typed(first, 0, 'The box', 60).lines).toEqual([{ at: 48, text: 'The box' }]);
    expect(stamp(48)).toBe('0:48');
    expect(stamp(252)).toBe('4:12');
    expect(stamp(3852)).toBe('1:04:12');
  });

  it('begins a new line at the caret, and never two empty ones', () => {
    const sheet = split(told([10, 'One. Two.']), 0, 4, 30);
    expect(sheet.lines).toEqual([
      { at: 10, text: 'One.' },
      { at: 30, text: 'Two.' },
    ]);
    const end = split(sheet, 1, 4, 40);
    expect(split(end, 2, 0, 50)).toBe(end);
  });

  it('keeps its marks when lines come and go before them', () => {
    const sheet = marked(call, 'hurt', 1, '');
    expect(split(sheet, 0, 3, 60).hurt?.line).toBe(2);
    expect(without(sheet, 0).hurt?.line).toBe(0);
    expect(without(sheet, 1).hurt).toBeUndefined();
    expect(without(told([0, '']), 0).lines.length).toBe(1);
  });
});

describe('a mark', () => {
  it('takes the words selected, or else the whole line', () => {
    expect(marked(call, 'hurt', 1, 'you put the phone down on me. Twice.').hurt).toEqual({
      line: 1,
      quote: 'you put the phone down on me. Twice.',
    });
    expect(marked(call, 'expects', 2, '').expects).toEqual({ line: 2, quote: 'I just want it to be whole' });
  });

  it('means the line before when nothing is typed yet', () => {
    const sheet = { ...call, lines: [...call.lines, { at: 260, text: '' }] };
    expect(marked(sheet, 'hurt', 3, '').hurt?.line).toBe(2);
    expect(marked(fresh, 'hurt', 0, '').hurt).toBeUndefined();
  });

  it('is taken away by the same key', () => {
    const once = marked(call, 'hurt', 1, '');
    expect(marked(once, 'hurt', 1, '').hurt).toBeUndefined();
  });

  it('follows its line when the words in it change', () => {
    const sheet = marked(call, 'hurt', 1, 'nuisance');
    expect(typed(sheet, 1, 'You hung up.', 300).hurt?.quote).toBe('You hung up.');
  });

  it('answers the question that asked for it', () => {
    const sheet = marked(call, 'hurt', 1, '');
    expect(answeredAt(sheet, 'What was the worst of it for you?')).toBe(211);
    expect(answeredAt(call, 'What was the worst of it for you?')).toBeUndefined();
  });
});

describe('the questions', () => {
  it('are asked one at a time, past those already answered', () => {
    const questions = ezeCall.questions;
    const first = nextQuestion(call, questions, 60);
    expect(first.question).toBe(1);
    const second = nextQuestion(marked(first, 'hurt', 1, ''), questions, 90);
    expect(second.question).toBe(3);
    let sheet = second;
    for (let i = 0; i < 9; i += 1) sheet = nextQuestion(sheet, questions, 200);
    expect(sheet.question).toBe(questions.length);
  });
});

describe('the balance of the talk', () => {
  const turns = [
    { at: 0, who: 'us' as const },
    { at: 20, who: 'them' as const },
    { at: 80, who: 'us' as const },
  ];

  it('counts who spoke how long, to the second of now', () => {
    expect(talkOf(turns, 90)).toEqual({ ours: 30, theirs: 60 });
    expect(talkOf(turns, 50)).toEqual({ ours: 20, theirs: 30 });
    expect(ourShare(talkOf(turns, 90))).toBe(33);
    expect(ourShare(talkOf([], 90))).toBeUndefined();
  });

  it('changes hands only when somebody else speaks', () => {
    const sheet = spoke(spoke(spoke(fresh, 'us', 0), 'us', 5), 'them', 9);
    expect(sheet.turns).toEqual([
      { at: 0, who: 'us' },
      { at: 9, who: 'them' },
    ]);
  });
});

describe('a sheet found again', () => {
  it('goes on within half an hour, and is a new call after', () => {
    const sheet = { ...call, startedAt: 1000, turns: [{ at: 0, who: 'us' as const }] };
    const kept = '2026-11-24T09:00:00Z';
    expect(resumed(sheet, kept, Date.parse('2026-11-24T09:20:00Z'))).toBe(sheet);
    const later = resumed(sheet, kept, Date.parse('2026-11-24T11:00:00Z'));
    expect(later.startedAt).toBeUndefined();
    expect(later.lines.map((line) => line.text)).toEqual([...call.lines.map((line) => line.text), '']);
  });

  it('is read only when it is one', () => {
    expect(readSheet({ lines: [{ at: 0, text: 'x' }], step: 'agree' })).toMatchObject({ step: 'agree' });
    expect(readSheet({ lines: [{ at: 0, text: 'x' }], step: 'dance' })).toMatchObject({ step: 'listen' });
    for (const value of [undefined, null, {}, { lines: 'x' }, { lines: [{ text: 3 }] }]) expect(readSheet(value)).toBeUndefined();
  });

  it('has no time before somebody speaks', () => {
    expect(elapsedOf({}, 5000)).toBe(0);
    expect(elapsedOf({ startedAt: 1000 }, 5999)).toBe(4);
  });
});

describe('saying it back', () => {
  const words = {
    heard: 'I heard this.',
    hurt: (quote: string) => `It hurt that “${quote}”.`,
    expects: (quote: string) => `You want: “${quote}”.`,
    ask: 'Is that right?',
  };

  it('is made of her own sentences, what hurt, what she expects, and a question', () => {
    const sheet = marked(marked(call, 'hurt', 1, 'you put the phone down on me. Twice.'), 'expects', 2, '');
    expect(composeReflection(sheet, words)).toBe(
      'I heard this. The box was fine.\nIt hurt that “you put the phone down on me. Twice”.\nYou want: “I just want it to be whole”.\nIs that right?',
    );
  });

  it('is nothing when nothing was said', () => {
    expect(composeReflection(fresh, words)).toBe('');
  });
});

describe('the end of the call', () => {
  const [lamp, money, collect] = fresh.options;
  const agreed: Sheet = {
    ...marked(marked(call, 'hurt', 1, ''), 'expects', 2, ''),
    hurtAbout: 'handling',
    reflection: 'I heard this.',
    confirmedAt: 300,
    apologyKind: 'full',
    apology: 'I am sorry.',
    apologisedAt: 460,
    feeling: 'humiliated',
    feltAt: 500,
    chosen: 1,
    promise: { owner: 'tom', text: 'bring a new lamp', due: '2026-11-27T20:00:00Z', certainty: 'certain' },
    check: { owner: 'ana', text: 'ring her', due: '2026-11-27T20:15:00Z', certainty: 'certain' },
    theyAcceptAt: 800,
    thanks: 'Thank you for telling us.',
    thankedAt: 810,
    turns: [
      { at: 0, who: 'us' },
      { at: 100, who: 'them' },
    ],
  };

  it('writes one command with all that was said', () => {
    const command = commandOf(agreed, 'cb', 806);
    expect(command).toMatchObject({
      callback: 'cb',
      seconds: 806,
      ours_seconds: 100,
      theirs_seconds: 706,
      upset: { about: 'handling', confirmed: true },
      expectation: { text: 'I just want it to be whole' },
      reflection: { text: 'I heard this.', how: 'read_aloud' },
      confirmed: {},
      apology: { kind: 'full', channel: 'call', text: 'I am sorry.' },
      feeling: { word: 'humiliated', source: 'with_customer' },
      chosen: 1,
      thanks: { channel: 'call' },
    });
    expect(command.account?.text.split('\n')).toHaveLength(3);
    expect(command.promises).toHaveLength(2);
    expect(command).not.toHaveProperty('corrected');
  });

  it('offers no option that costs them something without saying why, and counts the choice among the offered', () => {
    if (lamp === undefined || money === undefined || collect === undefined) throw new Error('three ideas');
    expect([lamp, money, collect].map(offerable)).toEqual([true, true, false]);
    const command = commandOf({ ...agreed, options: [collect, lamp, money], chosen: 2 }, 'cb', 10);
    expect(command.offer?.options).toEqual([lamp.option, money.option]);
    expect(command.chosen).toBe(1);
  });

  it('writes nothing that was not said', () => {
    expect(commandOf(fresh, '00000000-0000-0000-0000-000000000000', 40)).toEqual({ seconds: 40 });
    const open = commandOf({ ...agreed, theyAcceptAt: undefined, confirmedAt: undefined }, 'cb', 10);
    expect(open).not.toHaveProperty('offer');
    expect(open).not.toHaveProperty('promises');
    expect(open).not.toHaveProperty('agreement');
    expect(open).not.toHaveProperty('reflection');
  });

  it('leaves the choice to her page when she wants to think', () => {
    const command = commandOf({ ...agreed, theyAcceptAt: undefined, chosen: undefined, toPage: true }, 'cb', 10);
    expect(command.offer?.options).toHaveLength(2);
    expect(command).not.toHaveProperty('chosen');
    expect(command).not.toHaveProperty('agreement');
  });

  it('keeps a correction that was not said back again', () => {
    const command = commandOf({ ...agreed, confirmedAt: undefined, correction: 'It was Thursday.' }, 'cb', 10);
    expect(command).toMatchObject({ reflection: { text: 'I heard this.' }, corrected: { correction: 'It was Thursday.' } });
  });

  it('asks for what would be lost', () => {
    expect(unanswered(agreed)).toEqual([]);
    expect(unanswered({ ...agreed, hurtAbout: undefined, apologyKind: undefined })).toEqual(['hurt_about', 'apology_kind']);
  });

  it('says what keeps both sides from agreeing, one thing at a time', () => {
    expect(whyNotAgreed(fresh)).toBe('choose');
    expect(whyNotAgreed({ ...agreed, promise: { text: '' } })).toBe('what');
    expect(whyNotAgreed({ ...agreed, promise: { text: 'x' } })).toBe('when');
    expect(whyNotAgreed({ ...agreed, promise: { text: 'x', due: 'd' } })).toBe('sure');
    expect(whyNotAgreed(agreed)).toBeUndefined();
  });
});
