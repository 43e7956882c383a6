import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** What is read in more than one place. Keys begin with the noun, so that a live update can name what has changed. */
export const queries = {
  me: () =>
    queryOptions({
      queryKey: ['me'],
      queryFn: ({ signal }) => unwrap(api.GET('/api/v1/session', { signal })),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
  setup: () => queryOptions({ queryKey: ['setup'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/setup', { signal })), retry: false }),
  mailTroubles: () =>
    queryOptions({ queryKey: ['mail-troubles'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/mail-troubles', { signal })) }),
  settings: () =>
    queryOptions({ queryKey: ['settings', 'company'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/settings', { signal })) }),
  playbook: () =>
    queryOptions({ queryKey: ['settings', 'playbook'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/playbook', { signal })) }),
  furtherPlaybooks: () =>
    queryOptions({ queryKey: ['settings', 'playbooks'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/playbooks', { signal })) }),
  letterRules: () =>
    queryOptions({ queryKey: ['settings', 'letter-rules'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/letter-rules', { signal })) }),
  learning: () =>
    queryOptions({ queryKey: ['settings', 'learning'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/learning', { signal })) }),
  staff: () => queryOptions({ queryKey: ['staff'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/staff', { signal })) }),
  today: () => queryOptions({ queryKey: ['today'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/today', { signal })) }),
  peek: (id: string) =>
    queryOptions({
      queryKey: ['cases', id, 'peek'],
      queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/{case}/peek', { params: { path: { case: id } }, signal })),
    }),
  case: (id: string) =>
    queryOptions({
      queryKey: ['cases', id],
      queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/{case}', { params: { path: { case: id } }, signal })),
    }),
};
