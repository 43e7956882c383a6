import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';

export const wordsMin = 2;
/** More is a letter, not a search. */
export const wordsMax = 200;
const paletteRows = 8;

const read = (q: string, after: string | undefined, signal: AbortSignal) =>
  unwrap(api.GET('/api/v1/search', { params: { query: { q, after } }, signal }));

/** All that is found, page by page. */
export function useSearchPages(words: string) {
  return useInfiniteQuery({
    queryKey: ['search', 'pages', words],
    queryFn: ({ pageParam, signal }) => read(words, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: words.length >= wordsMin && words.length <= wordsMax,
  });
}

/** The first few, for the palette. */
export function useFirstFound(words: string) {
  return useQuery({
    queryKey: ['search', 'first', words],
    queryFn: ({ signal }) => read(words, undefined, signal),
    select: (page) => ({ ...page, results: page.results.slice(0, paletteRows) }),
    enabled: words.length >= wordsMin && words.length <= wordsMax,
    placeholderData: (before) => before,
  });
}
