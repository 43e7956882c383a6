import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';

export type Which = 'needs_a_look' | 'all';

export function useIntake(which: Which) {
  return useInfiniteQuery({
    queryKey: ['intake', which],
    queryFn: ({ pageParam, signal }) => {
      const query = which === 'all' ? { cursor: pageParam } : { became: 'needs_a_look' as const, settled: false, cursor: pageParam };
      return unwrap(api.GET('/api/v1/intake', { params: { query, path: {} }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

/** Somebody has looked, and there is nothing left to do. The mail itself is kept. */
export function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (intake: string) => unwrap(api.PUT('/api/v1/intake/{intake}/settlement', { params: { path: { intake } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['intake'] }),
  });
}
