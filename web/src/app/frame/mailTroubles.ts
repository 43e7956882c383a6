import type { TFunction } from 'i18next';
import type { Api } from '../../api/types';
import { dayOrTime, type Moment } from '../../ui/time/words';

export type MailTrouble = Api['MailTrouble'];

/** A line that drops and is back within that time is nobody's business. */
const quietMs = 2 * 60_000;
/** These do not pass by themselves. */
const stays: Api['MailboxFailure'][] = ['sign_in', 'certificate', 'folder'];

/** What is worth telling everybody by now. */
export function worthTelling(troubles: MailTrouble[], now: Date): MailTrouble[] {
  return troubles.filter(
    ({ reason, last_success_at: last }) => stays.includes(reason) || last === undefined || now.getTime() - Date.parse(last) >= quietMs,
  );
}

/** "Mail from Complaints has not come in since 02:14: the sign-in is refused." */
export function sentenceOf(troubles: MailTrouble[], moment: Moment, t: TFunction): string {
  const [first] = troubles;
  if (first === undefined) return '';
  if (troubles.length > 1)
    return t('Mail from {{count}} mailboxes does not come in: {{names}}.', {
      count: troubles.length,
      names: troubles.map(({ mailbox }) => mailbox).join(', '),
    });
  const reasons: Record<Api['MailboxFailure'], string> = {
    none: t('nothing looks into the mailbox'),
    sign_in: t('the sign-in is refused'),
    certificate: t('the connection cannot be made safely'),
    folder: t('its folder is missing'),
    unreachable: t('its mail server does not answer'),
    server: t('its mail server does not do its part'),
    ours: t('something is wrong on our side'),
  };
  const { mailbox, reason, last_success_at: last } = first;
  if (last === undefined) return t('Mail from {{mailbox}} does not come in: {{reason}}.', { mailbox, reason: reasons[reason] });
  const time = dayOrTime(new Date(last), moment, t);
  return t('Mail from {{mailbox}} has not come in since {{time}}: {{reason}}.', { mailbox, time, reason: reasons[reason] });
}
