import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, problemFrom, unreachable } from './problem';
import type { paths } from './schema';
import { csrfToken, newKey } from './token';

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const retriesMax = 2;
const retryAfterMs = 400;

/** A POST carries a key that names the intention, so that it can be sent again when the line broke before the answer. */
const marks: Middleware = {
  onRequest({ request }) {
    if (!changes.has(request.method)) return request;
    const token = csrfToken();
    if (token !== '') request.headers.set('X-CSRF-Token', token);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
    return request;
  },
};

const safeToRepeat = (request: Request) =>
  request.method !== 'PATCH' && (request.method !== 'POST' || request.headers.has('Idempotency-Key'));

export async function send(
  request: Request,
  fetchOnce: typeof fetch = fetch,
  wait: (ms: number) => Promise<void> = pause,
): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetchOnce(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      if (attempt >= retriesMax || !safeToRepeat(request)) throw unreachable();
      await wait(retryAfterMs * 2 ** attempt);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  credentials: 'same-origin',
  fetch: (request) => send(request),
});
api.use(marks);

interface Called<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

const signedOut = new Set<() => void>();

/** Runs when an answer says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

const signedInAgain = new Set<() => void>();

/** Runs when the same person has signed in again on a screen whose session had ended. */
export function onSignedInAgain(listener: () => void): () => void {
  signedInAgain.add(listener);
  return () => signedInAgain.delete(listener);
}

export function tellSignedInAgain(): void {
  for (const listener of signedInAgain) listener();
}

/** What was asked for, or an ApiError whose message is the sentence to show. Every call to the server goes through here. */
export async function unwrap<T>(call: Promise<Called<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (response.status === 401) for (const listener of signedOut) listener();
  const problem = typeof error === 'object' && error !== null ? { ...error, status: response.status } : await problemFrom(response);
  throw new ApiError(problem, 'answered');
}
