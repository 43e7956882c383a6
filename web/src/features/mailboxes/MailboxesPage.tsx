import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { Button } from '../../ui/Button';
import journal from '../../ui/Journal.module.css';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Skeleton } from '../../ui/Skeleton';
import css from './MailboxesPage.module.css';
import { MailboxRow } from './MailboxRow';
import type { MailboxView } from './model';
import { useMailboxes } from './useMailboxes';

const MailboxForm = lazy(() => import('./MailboxForm'));

/** Where mails are taken from, and whether it works: for whoever looks after Amends. */
export function MailboxesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const allowed = me.role === 'owner' || me.role === 'admin';
  const mailboxes = useMailboxes(allowed);
  const [editing, edit] = useState<MailboxView | 'new'>();
  const rows = mailboxes.data ?? [];
  const add = (
    <Button label={t('Add a mailbox')} icon={IconPlus} look={rows.length === 0 ? 'filled' : 'bordered'} onClick={() => edit('new')} />
  );
  return (
    <div className={journal.page}>
      <PageHead title={t('Mailboxes')} note={t('Amends takes mails from them by IMAP, and marks them only once they are kept here.')}>
        {allowed && rows.length > 0 && add}
      </PageHead>
      {!allowed && <Notice title={t('Mailboxes belong to the owner and the administrators. Ask one of them.')} />}
      {me.rehearsal && allowed && (
        <p className={css.rehearsal}>
          {t('This is a rehearsal: nothing is taken from a mailbox, so that a live one is not touched. Settings can be tested.')}
        </p>
      )}
      {allowed && mailboxes.isPending && <Skeleton rows={3} />}
      {mailboxes.error !== null && mailboxes.data === undefined && (
        <Notice title={mailboxes.error.message} act={<Button label={t('Try again')} onClick={() => void mailboxes.refetch()} />} live />
      )}
      {mailboxes.isSuccess && rows.length === 0 && (
        <Notice title={t('No mailbox yet.')} act={add}>
          {t('Add the one that customers write to. What is unread there is taken first, then every mail as it arrives.')}
        </Notice>
      )}
      {rows.length > 0 && (
        <ul className={journal.rows}>
          {rows.map((mailbox) => (
            <MailboxRow key={mailbox.id} mailbox={mailbox} onEdit={() => edit(mailbox)} />
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <Suspense>
          <MailboxForm mailbox={editing === 'new' ? undefined : editing} onClose={() => edit(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
