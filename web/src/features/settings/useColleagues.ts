import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import { queries } from '../../api/queries';
import type { Api } from '../../api/types';
import type { Colleague } from './colleague';

export const useColleagues = () => useQuery(queries.staff());

function useStaffChange<Input>(mutationFn: (input: Input) => Promise<Colleague>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queries.staff().queryKey }),
        client.invalidateQueries({ queryKey: queries.me().queryKey }),
      ]),
    onError: () => {}, // said where it was asked for
  });
}

export const useAddColleague = () => useStaffChange((body: Api['NewStaff']) => unwrap(api.POST('/api/v1/staff', { body })));

export const useChangeColleague = () =>
  useStaffChange(({ id, change }: { id: string; change: Api['StaffChange'] }) =>
    unwrap(api.PATCH('/api/v1/staff/{staff}', { params: { path: { staff: id } }, body: change })),
  );
