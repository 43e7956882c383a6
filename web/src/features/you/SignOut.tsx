import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { clearShelters } from '../../api/drafts/shelter';
import { Button } from '../../ui/Button';

export function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session', {})),
    onSuccess: async () => {
      clearShelters();
      await navigate({ to: '/sign-in', replace: true });
      client.clear();
    },
  });
  return (
    <div>
      <Button label={leave.isPending ? t('Signing out') : t('Sign out')} onClick={() => leave.mutate()} />
    </div>
  );
}
