import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { okaforCase } from '../../../api/fixtures/case';
import { callOf, initialValues, missing } from './act';
import { openSteps } from './choices';
import { actOf, actOfDuty, actOfStep, acts, allActs, isPlaced } from './table';

const domain = join(import.meta.dirname, '../../../../../src/domain/recovery');
const commands = readFileSync(join(domain, 'commands.hpp'), 'utf8');
const permits = readFileSync(join(domain, 'permits.cpp'), 'utf8');
const nextActions = readFileSync(join(domain, 'next_actions.hpp'), 'utf8');
const routes = readFileSync(join(import.meta.dirname, '../../../../../src/http/case_routes.cpp'), 'utf8');
const types = readFileSync(join(domain, 'types.hpp'), 'utf8');

/** The actions of the one door that a person of the company may think of. */
const actions = [...permits.matchAll(/Row\{"(\w+)", ([\w |]+),/g)]
  .filter(([, name, who]) => /staff|leads|agent|lead|owner|admin/.test(who ?? '') && name !== 'open_case')
  .map(([, name]) => name as string);

const pascal = (name: string) => name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

interface Member {
  name: string;
  optional: boolean;
}

function membersOf(command: string): Member[] {
  const body = new RegExp(`struct ${pascal(command)} \\{([\\s\\S]*?)\\};`).exec(commands)?.[1];
  if (body === undefined) throw new Error(`commands.hpp has no ${pascal(command)}`);
  return body
    .replace(/\/\/.*$/gm, '')
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const name = /(\w+)(?:\s*=.*)?$/.exec(line.replace(/\{\}$/, ''))?.[1] ?? '';
      return { name, optional: /std::optional|std::vector/.test(line) };
    });
}

describe('the table of acts', () => {
  it('reads the door', () => {
    expect(actions.length).toBeGreaterThan(55);
  });

  it('has a row for every act that the door knows', () => {
    const keys = new Set(allActs.map((act) => act.key));
    expect(actions.filter((action) => !keys.has(action))).toEqual([]);
  });

  it('invents none: every permission is one of the door', () => {
    expect(allActs.filter((act) => !actions.includes(act.permission)).map((act) => act.key)).toEqual([]);
  });

  it('names each act once', () => {
    const keys = allActs.map((act) => act.key);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  for (const act of acts) {
    it(`${act.key} asks for the members of its command`, () => {
      const members = membersOf(act.key);
      const known = members.map((member) => member.name);
      const given = [...act.fields.map((field) => field.name), ...Object.keys(act.fixed ?? {})];
      expect(given.filter((name) => !known.includes(name))).toEqual([]);
      const needed = members.filter((member) => !member.optional).map((member) => member.name);
      expect(needed.filter((name) => !given.includes(name))).toEqual([]);
      const soft = act.fields.filter((field) => field.optional === true).map((field) => field.name);
      expect(soft.filter((name) => needed.includes(name))).toEqual([]);
    });

    it(`${act.key} fills every place of its path`, () => {
      const places = [...act.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(places.filter((name) => !act.fields.some((field) => field.name === name && field.optional !== true))).toEqual([]);
    });
  }

  it('speaks to the addresses that the server has', () => {
    const known = new Set(
      [...routes.matchAll(/api\.command<(\w+)>\(Method::(\w+?)_?, "\/cases\/\{case\}([^"]*)"/g)].map(
        ([, name, method, path]) => `${name} ${method} ${path}`,
      ),
    );
    expect(known.size).toBeGreaterThan(55);
    expect(acts.map((act) => `${pascal(act.key)} ${act.method} ${act.path}`).filter((each) => !known.has(each))).toEqual([]);
  });

  it('offers only words that the domain has', () => {
    const enumerators = new Set(
      [...types.matchAll(/BOOST_DESCRIBE_ENUM\(\w+, ([^)]*)\)/g)].flatMap(([, list]) => (list ?? '').split(/,\s*/)),
    );
    const words = acts.flatMap((act) =>
      act.fields.flatMap((field) =>
        field.kind === 'choice' && typeof field.choices !== 'function' && field.name !== 'code'
          ? field.choices.map((each) => each.value)
          : [],
      ),
    );
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !enumerators.has(word))).toEqual([]);
  });

  it('has an act for every duty of Today and every step of the plan', () => {
    const duties = /BOOST_DESCRIBE_ENUM\(Act, ([^)]*)\)/.exec(nextActions)?.[1]?.split(/,\s*/) ?? [];
    expect(duties.length).toBeGreaterThan(15);
    const known = new Set(allActs.map((act) => act.key));
    expect(duties.filter((duty) => !known.has(actOfDuty(duty)))).toEqual([]);
    const steps = /BOOST_DESCRIBE_ENUM\(Step, ([^)]*)\)/.exec(types)?.[1]?.split(/,\s*/) ?? [];
    expect(steps.filter((step) => !known.has(actOfStep[step] ?? ''))).toEqual([]);
  });
});

describe('a filled-in form', () => {
  const keep = actOf('keep_promise');
  if (keep === undefined) throw new Error('no keep_promise');

  it('becomes a request: what is in the path leaves the body, what is empty is left out', () => {
    expect(callOf(keep, { promise: 'p 1', how: '  ' })).toEqual({ method: 'put', path: '/promises/p%201/keeping', body: {} });
    expect(callOf(keep, { promise: 'p1', how: ' by mail ' }).body).toEqual({ how: 'by mail' });
  });

  it('knows what is missing', () => {
    expect(missing(keep, {})).toEqual(['promise']);
    const offer = actOf('make_offer');
    if (offer === undefined) throw new Error('no make_offer');
    expect(missing(offer, { options: [{}], proposed_by: 'us' })).toEqual(['one_option_reason']);
    expect(missing(offer, { options: [{}, {}], proposed_by: 'us' })).toEqual([]);
  });

  it('is about what it was opened from, and never judges for a person', () => {
    const [first, second] = okaforCase.promises;
    expect(initialValues(keep, okaforCase, second?.promise.promise).promise).toBe(second?.promise.promise);
    expect(initialValues(keep, okaforCase, undefined).promise).toBeUndefined();
    expect(initialValues(keep, { ...okaforCase, promises: first === undefined ? [] : [first] }, undefined).promise).toBe(
      first?.promise.promise,
    );
    const promise = actOf('make_promise');
    if (promise === undefined) throw new Error('no make_promise');
    expect(initialValues(promise, okaforCase, undefined).certainty).toBeUndefined();
  });

  it('keeps the acts that have a place of their own out of the forms', () => {
    expect(allActs.filter(isPlaced).map((act) => act.key)).toEqual([
      'send_letter',
      'write_note',
      'record_call',
      'undo_letter',
      'page_link',
    ]);
  });
});

describe('a gesture', () => {
  const gesture = actOf('plan_gesture');
  if (gesture === undefined || isPlaced(gesture)) throw new Error('no such act');
  const goes = { goes_at: '2026-11-27T09:00:00Z' };

  it('that says what it is by its kind needs no further word', () => {
    expect(missing(gesture, { kind: 'credit', ...goes })).toEqual([]);
    expect(callOf(gesture, { kind: 'credit', ...goes }).body).toMatchObject({ kind: 'credit', text: 'A credit' });
    expect(callOf(gesture, { kind: 'credit', text: ' €20 off ', ...goes }).body.text).toBe('€20 off');
    expect(missing(gesture, { kind: 'other', ...goes })).toEqual(['text']);
  });
});

describe('what waits for a closing', () => {
  it('is named, each thing', () => {
    const steps = ['finding', 'choice', 'remedy', 'gesture', 'solved', 'cause', 'review'].map((step) => ({
      step,
      label: `the ${step}`,
      status: 'open',
    }));
    const tracks = [{ steps: [...steps, { step: 'x', label: 'done', status: 'done' }] }] as unknown as Parameters<
      typeof openSteps
    >[0]['tracks'];
    expect(openSteps({ tracks })).toEqual(steps.map(({ label }) => label));
  });

  it('is the other answer to an approval, one press away', () => {
    expect(actOf('give_approval')?.instead?.key).toBe('refuse_approval');
    expect(actOf('refuse_approval')?.subject).toBe(actOf('give_approval')?.subject);
  });
});
