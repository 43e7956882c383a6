import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { caseAnswer } from './src/api/fixtures/caseMock.ts';
import { caseRows, intakeRows } from './src/api/fixtures/lists.ts';
import { me } from './src/api/fixtures/people.ts';
import { peek, today } from './src/api/fixtures/today.ts';

type Answer = (url: URL, request: IncomingMessage) => unknown;

const rows = caseRows(500);

function page(url: URL, size = 50) {
  const from = Number(url.searchParams.get('after') ?? 0);
  const state = url.searchParams.get('phase');
  const shown = rows.filter((row) => state === null || state === 'all' || row.phase === state);
  const next = from + size < shown.length ? String(from + size) : undefined;
  return { cases: shown.slice(from, from + size), next };
}

const answers: Record<string, Answer> = {
  'GET /api/v1/session': () => me,
  'GET /api/v1/setup': () => ({ needed: false, rehearsal: true, version: me.version }),
  'GET /api/v1/today': () => today,
  'GET /api/v1/cases': (url) => page(url),
  'GET /api/v1/intake': () => ({ items: intakeRows }),
  'GET /api/v1/search': (url) => {
    const words = (url.searchParams.get('q') ?? '').toLowerCase();
    return {
      results: rows
        .filter((row) => `${row.customer} ${row.title} ${row.number}`.toLowerCase().includes(words))
        .slice(0, 20)
        .map((summary) => ({ summary, snippet: summary.title })),
    };
  },
};

function answerTo(method: string, url: URL): Answer | undefined {
  if (/^\/api\/v1\/cases\/[^/]+\/peek$/.test(url.pathname)) return () => peek;
  return answers[`${method} ${url.pathname}`];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** `MOCK=1 npm run dev`: the screens with the fixtures, where no server is at hand. Never part of a build. */
export function mock(): Plugin {
  return {
    name: 'mock',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!url.pathname.startsWith('/api/')) return next();
        if (url.pathname === '/api/v1/live') {
          response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
          response.write(': here\n\n');
          return;
        }
        const ofCase = caseAnswer(request.method ?? 'GET', url.pathname, await bodyOf(request));
        const answer = answerTo(request.method ?? 'GET', url) ?? (ofCase === undefined ? undefined : () => ofCase);
        response.setHeader('content-type', answer === undefined ? 'application/problem+json' : 'application/json');
        response.statusCode = answer === undefined ? 404 : 200;
        response.end(
          JSON.stringify(answer === undefined ? { status: 404, detail: 'The fixtures hold no answer to this.' } : answer(url, request)),
        );
      });
    },
  };
}
