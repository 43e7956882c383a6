import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { IntakeView } from '../../api/types';
import { queryOf, type Which } from './which';

export function useIntake(which: Which) {
  return useInfiniteQuery({
    queryKey: ['intake', which],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/intake', { params: { query: { ...queryOf(which), after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

/** One item with its words; until they are here, what the list knows of it. */
export function useIntakeItem(listed: IntakeView): IntakeView {
  const { data } = useQuery({
    queryKey: ['intake', 'item', listed.id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/intake/{intake}', { params: { path: { intake: listed.id } }, signal })),
  });
  return data ?? listed;
}

/** Somebody has looked: there is nothing left to do, or the mail belongs into a case that exists. The mail itself is kept. */
export function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ intake, into }: { intake: string; into?: string }) =>
      unwrap(
        api.PUT('/api/v1/intake/{intake}/settlement', { params: { path: { intake } }, body: into === undefined ? {} : { case: into } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['intake'] }),
  });
}

/** A case of its own after all. */
export function useMakeCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (intake: string) => unwrap(api.POST('/api/v1/intake/{intake}/case', { params: { path: { intake } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['intake'] }),
  });
}

/** A storm was real mail after all: what was set aside is taken in, oldest first, some hundred at a time. */
export function useLetIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (intake: string) => unwrap(api.POST('/api/v1/intake/{intake}/held-back', { params: { path: { intake } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['intake'] }),
  });
}
