import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client';
import { smtpOf } from '../../fields/mail';
import type { Answers } from './model';

/** Puts the mailbox into the company's settings, as they stand now. */
export function useKeepMail({ onKept, onRefused }: { onKept: () => void; onRefused: (error: Error) => void }) {
  return useMutation({
    mutationFn: async (answers: Answers) => {
      const settings = await unwrap(api.GET('/api/v1/settings', {}));
      const changed = { ...settings, mail_address: answers.mailAddress.trim(), smtp: answers.sendNow ? smtpOf(answers) : settings.smtp };
      await unwrap(api.PUT('/api/v1/settings', { params: { header: { 'If-Match': `"${settings.version}"` } }, body: changed }));
    },
    onSuccess: onKept,
    onError: onRefused,
  });
}
