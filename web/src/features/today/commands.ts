import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import type { DutyView } from '../../api/types';
import { undoStore } from '../../ui/undo/store';

function useRefresh() {
  const client = useQueryClient();
  return async (caseId: string) => {
    await Promise.all([client.invalidateQueries({ queryKey: ['today'] }), client.invalidateQueries({ queryKey: ['cases', caseId] })]);
  };
}

/** Claiming an opening makes it the reader's own; its first call then stands in Now. */
export function useClaim() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (duty: DutyView) => unwrap(api.POST('/api/v1/cases/{case}/claim', { params: { path: { case: duty.case_id } } })),
    onSuccess: async (_, duty) => {
      await refresh(duty.case_id);
      undoStore.offer({
        id: `claim:${duty.case_id}`,
        label: t('{{customer}} is yours. The first call stands in your list.', { customer: duty.customer }),
        undo: async () => {
          await unwrap(api.DELETE('/api/v1/cases/{case}/claim', { params: { path: { case: duty.case_id } } }));
          await refresh(duty.case_id);
        },
      });
    },
  });
}

export function useHandOver() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ duty, to, reason }: { duty: DutyView; to: string; reason: string }) =>
      unwrap(api.POST('/api/v1/cases/{case}/handovers', { params: { path: { case: duty.case_id } }, body: { to, reason } })),
    onSuccess: (_, { duty }) => refresh(duty.case_id),
    onError: () => {}, // the dialog shows it
  });
}
