import { api, unwrap } from './client';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Init {
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  signal?: AbortSignal;
  /** The request outlives the page that makes it. */
  keepalive?: boolean;
}

// The acts of a case are a table (features/case/acts): their paths are made of it, so they are not literals that the compiler could look up.
const loose = api as unknown as {
  request: (method: Method, path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
};

/** Asks for a path under /api/v1 that was put together; throws an ApiError like every other call. */
export async function ask<T>(method: Method, path: string, { body, headers, query, signal, keepalive }: Init = {}): Promise<T> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const answer = loose.request(method, `/api/v1${path}`, { body, headers: { ...json, ...headers }, params: { query }, signal, keepalive });
  return (await unwrap(answer)) as T;
}

/** Hands over the bytes of a file as they are. */
export async function upload<T>(path: string, file: File): Promise<T> {
  const init = {
    body: file,
    bodySerializer: (body: unknown) => body,
    headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
    params: { query: { name: file.name } },
  };
  return (await unwrap(loose.request('post', `/api/v1${path}`, init))) as T;
}

/** What a command of a case answers: the version it made, the events it wrote, the ids it gave. */
export interface Written {
  version: number;
  events?: string[];
  created?: Record<string, string>;
}
