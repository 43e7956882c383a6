import { IconChevronDown, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../api/drafts/useDraft';
import { type ComposerKind, useCase } from '../CaseContext';
import css from './Composer.module.css';
import { LogCall } from './LogCall';
import { readLetter } from './letter';
import { MailComposer } from './MailComposer';
import { NoteComposer } from './NoteComposer';
import { readTeam } from './team';

interface Props {
  kind: ComposerKind;
  onKind: (kind: ComposerKind) => void;
  asked: number;
  letter: string | undefined;
}

/** Where a mail, a note or a call is written; drafts are kept while they are typed. */
export function Composer({ kind, onKind, asked, letter }: Props) {
  const { t } = useTranslation();
  const { view } = useCase();
  const [details, setDetails] = useState(false);
  const mail = useDraft(view.id, 'mail', readLetter);
  const team = useDraft(view.id, 'note', readTeam);
  const customer = view.customer.record.short_name;
  return (
    <section className={css.composer} data-composer data-kind={kind} aria-label={t('Write')}>
      <header className={css.head}>
        <div className={css.tabs} role="tablist">
          <button
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={kind === 'mail'}
            aria-expanded={kind === 'mail' ? details : undefined}
            onClick={() => (kind === 'mail' ? setDetails(!details) : onKind('mail'))}
          >
            <IconMail size={16} stroke={1.5} aria-hidden="true" />
            {t('Mail to {{customer}}', { customer })}
            {kind === 'mail' && (
              <IconChevronDown size={16} stroke={1.5} aria-hidden="true" className={css.chevron} data-open={details || undefined} />
            )}
          </button>
          <button type="button" role="tab" className={css.tab} aria-selected={kind === 'note'} onClick={() => onKind('note')}>
            {t('Note to the team')}
          </button>
          <button type="button" role="tab" className={css.tab} aria-selected={kind === 'call'} onClick={() => onKind('call')}>
            {t('Log a call')}
          </button>
        </div>
        {kind === 'mail' && view.suggested_letter !== '' && <span className={css.suggested}>{view.suggested_letter}</span>}
      </header>
      {kind === 'mail' && <MailComposer draft={mail} details={details} asked={asked} kind={letter} />}
      {kind === 'note' && <NoteComposer draft={team} asked={asked} />}
      {kind === 'call' && <LogCall draft={team} asked={asked} />}
    </section>
  );
}
