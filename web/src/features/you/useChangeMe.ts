import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import { type Preferences, readPreferences, writePreferences } from '../../api/preferences';
import { queries } from '../../api/queries';
import type { Api, MeView } from '../../api/types';

/** A change of one's own record shows at once, and goes back when the server refuses it. */
export function useChangeMe() {
  const client = useQueryClient();
  const key = queries.me().queryKey;
  return useMutation({
    mutationFn: (change: Api['MyChange']) => unwrap(api.PATCH('/api/v1/me', { body: change })),
    onMutate: (change) => {
      void client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<MeView>(key);
      if (before !== undefined) client.setQueryData<MeView>(key, withChange(before, change));
      return { before };
    },
    onSettled: (_data, error, _change, context) => {
      if (error !== null && context?.before !== undefined) client.setQueryData(key, context.before);
      return client.invalidateQueries({ queryKey: key });
    },
  });
}

export function withChange(me: MeView, change: Api['MyChange']): MeView {
  return {
    ...me,
    zone: change.zone ?? me.zone,
    on_shift: change.on_shift ?? me.on_shift,
    preferences: change.preferences ?? me.preferences,
    person: { ...me.person, name: change.name ?? me.person.name },
  };
}

export function preferencesWith(me: MeView, part: Partial<Preferences>): string {
  return writePreferences({ ...readPreferences(me.preferences), ...part });
}
