import { describe, expect, it, vi } from 'vitest';
import { onSignedOut, send, unwrap } from './client';
import { parseNews, staleKeys } from './live';
import { defaultPreferences, readPreferences, writePreferences } from './preferences';
import { ApiError, fieldError, hasStatus, isOffline, problemFrom, sentenceOf } from './problem';
import { newKey } from './token';

const ok = (body: unknown) => ({ data: body, response: new Response('{}', { status: 200 }) });
const refused = (status: number, problem: object) => ({ error: problem, response: new Response(JSON.stringify(problem), { status }) });
const failure = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('unwrap', () => {
  it('gives what was asked for', async () => {
    await expect(unwrap(Promise.resolve(ok({ name: 'Ana' })))).resolves.toEqual({ name: 'Ana' });
  });

  it('turns a problem into its sentence, with its rule and field', async () => {
    const problem = {
      status: 409,
      detail: 'One promise is still open: keep it or renegotiate it.',
      rule: 'promises_open',
      field: 'reason',
    };
    const error = await failure(unwrap(Promise.resolve(refused(409, problem))));
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).message).toBe(problem.detail);
    expect((error as ApiError).problem.rule).toBe('promises_open');
    expect(fieldError(error, 'reason')).toBe(problem.detail);
    expect(fieldError(error, 'other')).toBeUndefined();
    expect(hasStatus(error, 409)).toBe(true);
  });

  it('has a sentence even where something else than the server answered', async () => {
    const call = Promise.resolve({ error: '<html>Bad gateway</html>', response: new Response('<html>', { status: 502 }) });
    expect(((await failure(unwrap(call))) as Error).message).toBe('Amends could not do that. Nothing was changed; try again in a minute.');
  });

  it('tells the application when nobody is signed in any more', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    await failure(unwrap(Promise.resolve(refused(401, { status: 401, detail: 'Sign in to go on.' }))));
    stop();
    await failure(unwrap(Promise.resolve(refused(401, { status: 401 }))));
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('sending', () => {
  const request = (method: string, key?: string) =>
    new Request('http://localhost/api', { method, headers: key === undefined ? {} : { 'Idempotency-Key': key } });
  const noWait = () => Promise.resolve();

  it('sends a POST again with the same key when the line broke', async () => {
    const keys: (string | null)[] = [];
    const fetchOnce = vi.fn((input: RequestInfo | URL) => {
      keys.push((input as Request).headers.get('Idempotency-Key'));
      return keys.length < 3 ? Promise.reject(new TypeError('network')) : Promise.resolve(new Response('{}'));
    });
    expect((await send(request('POST', 'k1'), fetchOnce, noWait)).ok).toBe(true);
    expect(keys).toEqual(['k1', 'k1', 'k1']);
  });

  it('gives up after three tries and says that Amends cannot be reached', async () => {
    const fetchOnce = vi.fn(() => Promise.reject(new TypeError('network')));
    const error = await failure(send(request('GET'), fetchOnce, noWait));
    expect(isOffline(error)).toBe(true);
    expect(fetchOnce).toHaveBeenCalledTimes(3);
  });

  it('never repeats what might happen twice', async () => {
    const fetchOnce = vi.fn(() => Promise.reject(new TypeError('network')));
    await failure(send(request('POST'), fetchOnce, noWait));
    await failure(send(request('PATCH'), fetchOnce, noWait));
    expect(fetchOnce).toHaveBeenCalledTimes(2);
  });

  it('names every intention differently', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});

describe('problems', () => {
  it('prefer the server’s sentence over every other', () => {
    expect(sentenceOf({ status: 403, detail: 'Only a lead gives this.', title: 'Forbidden' })).toBe('Only a lead gives this.');
    expect(sentenceOf({ status: 418, title: 'I am a teapot' })).toBe('I am a teapot');
    expect(sentenceOf({ status: 404 })).toBe('There is nothing here, or it is not yours to see.');
  });

  it('are read from a body that is none', async () => {
    expect(await problemFrom(new Response('{broken', { status: 400, headers: { 'content-type': 'application/problem+json' } }))).toEqual({
      status: 400,
    });
    expect(await problemFrom(new Response('null', { status: 400, headers: { 'content-type': 'application/json' } }))).toEqual({
      status: 400,
    });
  });
});

describe('news', () => {
  it('name what has become stale', () => {
    expect(staleKeys({ kinds: ['cases', 'today'], case_id: 'id', number: 'A-1042' })).toEqual([
      ['cases', 'id'],
      ['cases', 'A-1042'],
      ['case-list'],
      ['search'],
      ['today'],
    ]);
    expect(staleKeys({ kinds: ['today'] })).toEqual([['today']]);
  });

  it('of a kind that is not known make everything stale', () => {
    expect(staleKeys({ kinds: ['weather'] })).toEqual([[]]);
  });

  it('tell the time without making anything stale', () => {
    expect(parseNews('{"now":"2026-11-24T08:48:00Z"}')).toEqual({ kinds: [], now: '2026-11-24T08:48:00Z' });
    expect(staleKeys({ kinds: [], now: '2026-11-24T08:48:00Z' })).toEqual([]);
  });

  it('are ignored when they cannot be read', () => {
    for (const text of ['', '{', 'null', '[]', '{"kind":1}', '{"kinds":"today"}']) expect(parseNews(text)).toBeUndefined();
  });
});

describe('preferences', () => {
  it('survive being written and read', () => {
    const mine = { theme: 'dark', singleKeys: false } as const;
    expect(readPreferences(writePreferences(mine))).toEqual(mine);
  });

  it('fall back to what suits most when they cannot be read', () => {
    for (const text of [undefined, '', '{', 'null', '{"theme":"pink"}']) expect(readPreferences(text)).toEqual(defaultPreferences);
  });
});
