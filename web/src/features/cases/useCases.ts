import { useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { Api, CaseSummary } from '../../api/types';
import type { Said } from '../../ui/said';

export interface Filter {
  phase: Api['CasePhase'] | 'all';
  owner: 'all' | 'me' | 'nobody';
  words: string;
}

interface Page {
  rows: { summary: CaseSummary; snippet?: Said }[];
  next?: string;
}

const pageRows = 100;
/** More is a letter, not a search. */
export const wordsMax = 200;

/** Cases by filter, or the ones that hold these words; page by page, as far as one scrolls. */
export function useCases({ phase, owner, words }: Filter) {
  return useInfiniteQuery({
    queryKey: ['case-list', phase, owner, words],
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      words === '' ? list(phase, owner, pageParam, signal) : find(words, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: words.length <= wordsMax,
    placeholderData: (before) => before,
  });
}

async function list(phase: Filter['phase'], owner: Filter['owner'], cursor: string | undefined, signal: AbortSignal): Promise<Page> {
  const query = {
    phase: phase === 'all' ? undefined : phase,
    owner: owner === 'me' ? 'me' : undefined,
    unclaimed: owner === 'nobody' ? true : undefined,
    after: cursor,
    limit: pageRows,
  };
  const page = await unwrap(api.GET('/api/v1/cases', { params: { query }, signal }));
  return { rows: page.cases.map((summary) => ({ summary })), next: page.next };
}

async function find(words: string, cursor: string | undefined, signal: AbortSignal): Promise<Page> {
  const page = await unwrap(api.GET('/api/v1/search', { params: { query: { q: words, after: cursor } }, signal }));
  return { rows: page.results, next: page.next };
}
