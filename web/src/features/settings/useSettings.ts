import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import { queries } from '../../api/queries';
import type { Api } from '../../api/types';
import { useSection } from './useSection';

export type Settings = Api['Settings'];
export type Playbook = Api['Playbook'];
export type LetterRules = Api['LetterRules'];

interface Part<R, V> {
  id: string;
  record: R;
  valuesOf: (record: R) => V;
  withValues: (record: R, values: V) => R;
}

/** A section over the company's settings, which are written with the version that was read. */
export function useSettingsSection<V extends object>(part: Part<Settings, V>) {
  const client = useQueryClient();
  return useSection({
    ...part,
    read: () => client.fetchQuery({ ...queries.settings(), staleTime: 0 }),
    write: (settings: Settings) =>
      unwrap(api.PUT('/api/v1/settings', { params: { header: { 'If-Match': `"${settings.version}"` } }, body: settings })),
    onKept: (settings) => {
      client.setQueryData(queries.settings().queryKey, settings);
      void client.invalidateQueries({ queryKey: queries.playbook().queryKey });
      void client.invalidateQueries({ queryKey: queries.me().queryKey });
    },
  });
}

/** A section over the playbook. */
export function usePlaybookSection<V extends object>(part: Part<Playbook, V>) {
  const client = useQueryClient();
  return useSection({
    ...part,
    read: () => client.fetchQuery({ ...queries.playbook(), staleTime: 0 }),
    write: (playbook: Playbook) => unwrap(api.PUT('/api/v1/playbook', { body: playbook })),
    onKept: (playbook) => client.setQueryData(queries.playbook().queryKey, playbook),
  });
}

/** A section over what is asked of letters. */
export function useLetterRulesSection<V extends object>(part: Part<LetterRules, V>) {
  const client = useQueryClient();
  return useSection({
    ...part,
    read: () => client.fetchQuery({ ...queries.letterRules(), staleTime: 0 }),
    write: (rules: LetterRules) => unwrap(api.PUT('/api/v1/letter-rules', { body: rules })),
    onKept: (rules) => client.setQueryData(queries.letterRules().queryKey, rules),
  });
}
