import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import type { Api } from '../../api/types';
import { Button } from '../../ui/Button';
import { Row } from '../../ui/Row';
import { useMinute } from '../../ui/time/clock';
import { dayOrTime, fullTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import css from './MailboxesPage.module.css';
import type { MailboxView } from './model';
import { useTryNow } from './useMailboxes';

interface Props {
  mailbox: MailboxView;
  onEdit: () => void;
}

export function MailboxRow({ mailbox, onEdit }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const again = useTryNow();
  const phases: Record<Api['MailboxPhase'], string> = {
    off: me.rehearsal ? t('rests in a rehearsal') : t('switched off'),
    untried: t('not tried yet'),
    connecting: t('connecting'),
    taking: t('taking mails'),
    waiting: t('connected, waiting for mail'),
    failed: t('does not work'),
  };
  const failed = mailbox.error !== '' && mailbox.phase !== 'off';
  const unmarked = mailbox.mark_error !== '' && mailbox.phase !== 'off';
  const refusal =
    mailbox.phase !== 'off'
      ? undefined
      : { allowed: false, why: me.rehearsal ? t('A rehearsal takes nothing from a mailbox.') : t('Switch it on first.') };
  return (
    <Row lines={2} className={css.row} urgency={failed ? 'late' : unmarked ? 'soon' : 'calm'}>
      <div className={css.box}>
        <span className={css.name} dir="auto">
          {mailbox.name}
        </span>
        <span className={css.address}>
          {mailbox.name === mailbox.user ? mailbox.host : `${mailbox.user}, ${mailbox.host}`}
          {mailbox.folder !== 'INBOX' && ` · ${mailbox.folder}`}
        </span>
      </div>
      <div className={css.state} aria-live="polite">
        <span className={failed ? css.failed : css.phase} data-phase={mailbox.phase}>
          {phases[mailbox.phase]} <Since mailbox={mailbox} />
        </span>
        {failed && <span className={css.error}>{mailbox.error}</span>}
        {unmarked && (
          <span className={css.unmarked}>
            {mailbox.mark_error} {t('The mails are taken all the same; this is tried again.')}
          </span>
        )}
      </div>
      <div className={css.figures}>
        <span>{t('{{count}} mails taken', { count: mailbox.taken - mailbox.known })}</span>
        <span className={css.small}>
          <LastMail mailbox={mailbox} />
        </span>
      </div>
      <div className={css.acts}>
        <Button
          label={again.isPending ? t('Trying') : t('Try now')}
          about={t('Try now: {{mailbox}}', { mailbox: mailbox.name })}
          size="small"
          permission={refusal}
          onClick={() => again.mutate(mailbox.id)}
        />
        <Button label={t('Edit')} about={t('Edit: {{mailbox}}', { mailbox: mailbox.name })} size="small" look="quiet" onClick={onEdit} />
      </div>
    </Row>
  );
}

function Since({ mailbox }: { mailbox: MailboxView }) {
  const { t } = useTranslation();
  return mailbox.since === undefined || mailbox.phase === 'off' ? null : (
    <Moment at={mailbox.since} say={(time) => t('since {{time}}', { time })} />
  );
}

function LastMail({ mailbox }: { mailbox: MailboxView }) {
  const { t } = useTranslation();
  if (mailbox.last_mail_at === undefined) return t('none yet');
  return (
    <>
      <Moment at={mailbox.last_mail_at} say={(time) => t('last {{time}}', { time })} />
      {mailbox.needs_a_look > 0 && ` · ${t('{{count}} need a look', { count: mailbox.needs_a_look })}`}
    </>
  );
}

function Moment({ at, say }: { at: string; say: (time: string) => string }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const time = new Date(at);
  return (
    <time className={css.small} dateTime={at} title={fullTime(time, zone, i18n.language)}>
      {say(dayOrTime(time, { now, zone, locale: i18n.language }, t))}
    </time>
  );
}
