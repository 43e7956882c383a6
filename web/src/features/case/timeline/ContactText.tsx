import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQueries } from '../../../api/caseQueries';
import type { Api } from '../../../api/types';
import { Facts, Problems } from '../../../ui/Facts';
import { Skeleton } from '../../../ui/Skeleton';
import { said } from '../../../ui/said';
import { useCase } from '../CaseContext';
import { Attachments } from './Attachments';
import css from './ContactText.module.css';
import { HtmlFrame } from './HtmlFrame';

/** The whole of a mail, a letter or a call, fetched when it is opened. */
export function ContactText({ contact }: { contact: string }) {
  const { view } = useCase();
  const { data, error } = useQuery(caseQueries.contact(view.id, contact));
  return (
    <div className={css.whole}>
      {data === undefined && error === null && <Skeleton rows={2} bars={[60]} />}
      {error !== null && data === undefined && <p role="alert">{error.message}</p>}
      {data !== undefined && <Whole contact={data} />}
    </div>
  );
}

function Whole({ contact }: { contact: Api['ContactView'] }) {
  const { t } = useTranslation();
  const [plain, setPlain] = useState(false);
  const text = said(contact.text);
  return (
    <>
      <div className={css.facts}>
        <Facts
          facts={[
            [t('From'), said(contact.from)],
            [t('To'), said(contact.to)],
            [t('Subject'), said(contact.subject)],
          ]}
        />
      </div>
      {contact.as_html && !plain ? (
        <HtmlFrame contact={contact} />
      ) : (
        <>
          <p className={css.text} data-theirs={!contact.outgoing || undefined} dir="auto">
            {text ?? t('These words were erased on request.')}
          </p>
          {contact.rest !== undefined && <Rest text={contact.rest} />}
        </>
      )}
      <div className={css.problems}>
        <Problems problems={contact.problems} />
      </div>
      {contact.delivery_detail !== '' && <p className={css.detail}>{contact.delivery_detail}</p>}
      {contact.attachments.length > 0 && <Attachments attachments={contact.attachments} />}
      <p className={css.links}>
        {contact.as_html && (
          <button type="button" className={css.toggle} onClick={() => setPlain(!plain)}>
            {plain ? t('As it was sent') : t('Text only')}
          </button>
        )}
        {contact.as_sent && (
          <a className={css.toggle} href={`/api/v1/outbox/${contact.contact}/raw`} download>
            {contact.delivery === 'waiting' || contact.delivery === 'failed' ? t('The raw mail') : t('The mail as sent')}
          </a>
        )}
        {contact.intake !== undefined && (
          <a className={css.toggle} href={`/api/v1/intake/${contact.intake}/raw`} download>
            {t('The raw mail')}
          </a>
        )}
      </p>
    </>
  );
}

/** What a mail holds beside its own words: the mail it answers, a signature, a disclaimer. Folded, never thrown away. */
function Rest({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={css.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('Hide what it quotes and how it is signed') : t('Show what it quotes and how it is signed')}
      </button>
      {open && (
        <p className={css.rest} dir="auto">
          {text}
        </p>
      )}
    </>
  );
}
