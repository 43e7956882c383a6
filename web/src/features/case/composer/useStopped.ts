import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import type { LetterDraft } from './letter';

/** Why no mail goes to the address of this letter, before somebody has written it for nothing; undefined where nothing stands in the way. */
export function useStopped({ channel, to }: LetterDraft): string | undefined {
  const mail = channel === 'mail' && to.includes('@');
  const { data } = useQuery({
    queryKey: ['outbox', 'stopped', to],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/outbox/stopped', { body: { to }, signal })),
    enabled: mail,
    retry: false,
  });
  return mail ? data?.why : undefined;
}
