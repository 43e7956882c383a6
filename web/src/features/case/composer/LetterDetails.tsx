import { useTranslation } from 'react-i18next';
import { openPromises } from '../acts/choices';
import { useCase } from '../CaseContext';
import css from './LetterDetails.module.css';
import type { LetterDraft, LetterKind } from './letter';

interface Props {
  letter: LetterDraft;
  onChange: (change: Partial<LetterDraft>) => void;
}

/** To whom, about what, and what the letter does: rarely touched, one press away. */
export function LetterDetails({ letter, onChange }: Props) {
  const { t } = useTranslation();
  const { view } = useCase();
  const kinds: Record<LetterKind, string> = {
    reply: t('an answer'),
    acknowledgement: t('an acknowledgement'),
    update: t('a word on how it stands'),
    apology: t('an apology'),
    reflection: t('what you heard, said back'),
    summary: t('a summary of the call'),
    offer: t('an offer'),
    confirmation: t('a confirmation of the choice'),
    gesture: t('the word with a gesture'),
    follow_up: t('the follow-up'),
    closing: t('the closing letter'),
    callback_times: t('times to be rung'),
  };
  const promises = openPromises(view);
  return (
    <div className={css.details}>
      <label className={css.row}>
        <span>{t('To')}</span>
        <input type="email" value={letter.to} onChange={(event) => onChange({ to: event.currentTarget.value })} />
      </label>
      <label className={css.row}>
        <span>{t('Subject')}</span>
        <input dir="auto" maxLength={400} value={letter.subject} onChange={(event) => onChange({ subject: event.currentTarget.value })} />
      </label>
      <div className={css.does}>
        <label>
          {t('It is')}{' '}
          <select value={letter.kind} onChange={(event) => onChange({ kind: event.currentTarget.value as LetterKind })}>
            {(Object.keys(kinds) as LetterKind[]).map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('sent by')}{' '}
          <select value={letter.channel} onChange={(event) => onChange({ channel: event.currentTarget.value as LetterDraft['channel'] })}>
            <option value="mail">{t('mail')}</option>
            <option value="letter">{t('post, printed')}</option>
          </select>
        </label>
        <label>
          {t('says sorry')}{' '}
          <select
            value={letter.apology ?? ''}
            onChange={(event) =>
              onChange({ apology: event.currentTarget.value === '' ? undefined : (event.currentTarget.value as LetterDraft['apology']) })
            }
          >
            <option value="">{t('not here')}</option>
            <option value="full">{t('in full: the fault is ours')}</option>
            <option value="sympathy">{t('in sympathy: the fault is open')}</option>
          </select>
        </label>
        {promises.length > 0 && (
          <label>
            {t('keeps the promise')}{' '}
            <select
              value={letter.keeps ?? ''}
              onChange={(event) => onChange({ keeps: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
            >
              <option value="">{t('none')}</option>
              {promises.map((promise) => (
                <option key={promise.value} value={promise.value}>
                  {promise.label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={css.yes}>
          <input
            type="checkbox"
            checked={letter.thanks === true}
            onChange={(event) => onChange({ thanks: event.currentTarget.checked || undefined })}
          />
          {t('It thanks them')}
        </label>
      </div>
    </div>
  );
}
