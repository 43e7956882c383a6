import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import type { MailboxInput, MailboxView } from './model';

export function useMailboxes(enabled: boolean) {
  return useQuery({
    queryKey: ['mailboxes'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/mailboxes', { signal })),
    enabled,
  });
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['mailboxes'] }),
    onError: () => {}, // said where it was asked for
  });
}

export function useSaveMailbox(known?: MailboxView) {
  return useChange((input: MailboxInput) =>
    known === undefined
      ? unwrap(api.POST('/api/v1/mailboxes', { body: input }))
      : unwrap(
          api.PUT('/api/v1/mailboxes/{mailbox}', {
            params: { path: { mailbox: known.id }, header: { 'If-Match': `"${known.version}"` } },
            body: input,
          }),
        ),
  );
}

export function useRemoveMailbox() {
  return useChange((mailbox: string) => unwrap(api.DELETE('/api/v1/mailboxes/{mailbox}', { params: { path: { mailbox } } })));
}

/** Asks the mail server itself: the only proof that it lets us in. */
export function useTestMailbox(known?: MailboxView) {
  return useMutation({
    mutationFn: (settings: MailboxInput) => unwrap(api.POST('/api/v1/mailboxes/test', { body: { mailbox: known?.id, settings } })),
    onError: () => {}, // said in the form
  });
}

export function useTryNow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mailbox: string) => unwrap(api.POST('/api/v1/mailboxes/{mailbox}/try', { params: { path: { mailbox } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mailboxes'] }),
  });
}
