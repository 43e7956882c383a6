import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Written } from '../../api/change';
import { api, unwrap } from '../../api/client';
import type { Api } from '../../api/types';

export type Letter = Api['OutboxView'];
export type Which = 'all' | 'trouble' | 'waiting';

const asked: Record<Which, { state?: Api['OutboxState']; trouble?: boolean }> = {
  all: {},
  trouble: { trouble: true },
  waiting: { state: 'waiting' },
};

export function useOutbox(which: Which) {
  return useInfiniteQuery({
    queryKey: ['outbox', which],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/v1/outbox', { params: { query: { ...asked[which], after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

function useRenew() {
  const client = useQueryClient();
  return (letter: Letter) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['outbox'] }),
      client.invalidateQueries({ queryKey: ['cases', letter.case_id] }),
      client.invalidateQueries({ queryKey: ['cases', letter.number] }),
    ]);
}

export function useRetry() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (letter: Letter) => unwrap(api.POST('/api/v1/outbox/{letter}/retry', { params: { path: { letter: letter.id } } })),
    onSuccess: (_, letter) => renew(letter),
  });
}

export function useTakeBack() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (letter: Letter) => ask<Written>('delete', `/cases/${letter.case_id}/letters/${letter.id}`),
    onSuccess: (_, letter) => renew(letter),
  });
}

export function useHold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (held: boolean) => unwrap(api.PUT('/api/v1/outbox/hold', { body: { held } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['outbox'] }),
  });
}
