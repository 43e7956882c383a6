import { describe, expect, it } from 'vitest';
import { ezeCall } from '../../api/fixtures/call';
import { choiceOf, commandOf, offerable, theyAccept, unanswered, weAccept, whyNotAgreed } from './command';
import { composeReflection, knownOf } from './compose';
import { afterChoice } from './promise';
import { type OfferWords, sayOptions } from './sayOptions';
import {
  answeredAt,
  elapsedOf,
  marked,
  newSheet,
  nextQuestion,
  readSheet,
  restedMs,
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

type Offer = NonNullable<Parameters<typeof newSheet>[2]>[number];

function standing(more: Partial<Offer>): Offer {
  const option = { detail: '', button: '', costs_nothing: true, cost_to_customer: '', cost_reason: '' };
  return {
    offer: 'o',
    options: [
      { option: 'a', kind: 'replacement', title: 'The part, fitted at home', ...option },
      { option: 'b', kind: 'refund', title: 'The money back', ...option },
    ],
    proposed_by: 'us',
    question: '',
    made_at: '2026-11-23T09:20:00Z',
    withdrawn: false,
    chosen_words: '',
    ...more,
  };
}

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
    const kept = '2026-11-24T09:00:00Z';
    const sheet = { ...call, startedAt: Date.parse(kept) - 60_000, turns: [{ at: 0, who: 'us' as const }] };
    const later = resumed(sheet, kept, Date.parse('2026-11-24T11:00:00Z'));
    expect(later.startedAt).toBeUndefined();
    expect(later.lines.map((line) => line.text)).toEqual([...call.lines.map((line) => line.text), '']);
  });

  it('counts no second in which it lay closed', () => {
    const opened = Date.parse('2026-11-24T09:00:00Z');
    const sheet = { ...call, startedAt: opened, seenAt: opened + 90_000, turns: [{ at: 0, who: 'us' as const }] };
    const again = opened + 90_000 + 9 * 60_000;
    expect(restedMs(sheet, undefined, again)).toBe(540_000);
    const found = resumed(sheet, undefined, again);
    expect(elapsedOf(found, again)).toBe(90);
    expect(talkOf(found.turns, elapsedOf(found, again + 10_000))).toEqual({ ours: 100, theirs: 0 });
    expect(resumed(sheet, undefined, opened + 91_000)).toBe(sheet);
    expect(resumed(call, undefined, again)).toBe(call);
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

describe('what can be done', () => {
  const words: OfferWords = {
    opening: (count, name, free) => `${count} ways, ${name}${free ? ', free' : ''}.`,
    first: (what) => `${what}.`,
    next: (what) => `Or ${what}.`,
    by: (what, when) => `${what} by ${when}`,
    asks: (what, cost) => `${what} (${cost})`,
    question: () => 'Which?',
    when: (at) => at.toISOString().slice(0, 10),
  };

  it('is said with its days, its sums and what it asks of them', () => {
    expect(sayOptions(fresh, 'Ms Okafor', 'Europe/Dublin', words)).toEqual([
      '2 ways, Ms Okafor, free.',
      '**A new lamp at her door on Friday** by 2026-11-27 (in on Friday, 4 to 8).',
      'Or **the money back, €195.90** by 2026-11-27 (no present on Sunday). Which?',
    ]);
    expect(sayOptions({ options: [] }, 'Ms Okafor', 'Europe/Dublin', words)).toEqual([]);
  });

  it('says back what the case holds already, where nothing else was marked on this call', () => {
    const back = { heard: 'Heard.', hurt: (q: string) => `Hurt: ${q}.`, expects: (q: string) => `Wants: ${q}.`, ask: 'Right?' };
    const known = knownOf({ upset: 'hung up on', expectation: 'a new one by Sunday.' });
    expect(composeReflection(fresh, back, known)).toBe('Hurt: hung up on.\nWants: a new one by Sunday.\nRight?');
    expect(composeReflection(marked(call, 'expects', 2, ''), back, known)).toMatch(/Wants: I just want it to be whole\./);
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
    weAcceptAt: 790,
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

  it('agrees to nothing before both have said yes, ours first', () => {
    const mine = { ...agreed, weAcceptAt: undefined, theyAcceptAt: undefined };
    expect(theyAccept(mine, 800)).toBe(mine);
    expect(commandOf({ ...mine, theyAcceptAt: 800 }, 'cb', 806)).not.toHaveProperty('agreement');
    expect(commandOf({ ...mine, theyAcceptAt: 800 }, 'cb', 806)).not.toHaveProperty('promises');
    const both = theyAccept(weAccept(mine, 790), 800);
    expect(commandOf(both, 'cb', 806).agreement?.text).toMatch(/bring a new lamp/);
    expect(weAccept(both, 801)).toMatchObject({ weAcceptAt: undefined, theyAcceptAt: undefined });
    expect(weAccept({ ...mine, promise: { text: 'x' } }, 790)).toMatchObject({ weAcceptAt: undefined });
    expect(afterChoice(both, 0)).toMatchObject({ weAcceptAt: undefined, theyAcceptAt: undefined });
  });

  it('takes the choice among options that are out already, and makes no second offer of them', () => {
    const out = newSheet(ezeCall, 'ana', [
      standing({ offer: 'old', withdrawn: true }),
      standing({ offer: 'past', valid_until: '2026-11-01T00:00:00Z' }),
      standing({ offer: 'chosen', chosen: 'a' }),
      standing({ offer: 'now' }),
    ]);
    expect(out.options.map(({ id, option }) => [id, option.title])).toEqual([
      ['a', 'The part, fitted at home'],
      ['b', 'The money back'],
    ]);
    const sheet = { ...agreed, offer: out.offer, options: out.options, chosen: 1 };
    expect(commandOf(sheet, 'cb', 10)).not.toHaveProperty('offer');
    expect(commandOf(sheet, 'cb', 10)).not.toHaveProperty('chosen');
    expect(choiceOf(sheet)).toEqual({ offer: 'now', option: 'b' });
    expect(choiceOf({ ...sheet, theyAcceptAt: undefined })).toBeUndefined();
    expect(choiceOf(agreed)).toBeUndefined();
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
