import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import { useMinute } from '../../ui/time/clock';
import { clockTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import css from './AgreePanel.module.css';
import { CheckSentence } from './CheckSentence';
import { whyNotAgreed } from './command';
import { OptionsTable } from './OptionsTable';
import { PromiseSentence } from './PromiseSentence';
import { useCall } from './SheetContext';

/** What can be done and what it costs them, the promise in the making, and both sides accepting. */
export function AgreePanel() {
  const { t } = useTranslation();
  const { sheet, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <div className={css.agree}>
      <OptionsTable />
      {sheet.wish !== undefined && (
        <label className={css.wish}>
          <span>{sentence('What would be right for her?')}</span>
          <textarea
            dir="auto"
            rows={1}
            value={sheet.wish}
            ref={(field) => {
              if (field !== null && sheet.wish === '') field.focus();
            }}
            onChange={(event) => put({ wish: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <small>{t('Promise no yes to it. It goes into the case to be checked, and you answer it.')}</small>
        </label>
      )}
      <section className={css.promise}>
        <div className={css.head}>
          <h2 className={css.heading}>{t('Promise')}</h2>
          <span className={css.aside}>{sentence('both go on her page when the call ends')}</span>
        </div>
        <PromiseSentence />
        <CheckSentence />
      </section>
      <Both />
    </div>
  );
}

function Both() {
  const { t, i18n } = useTranslation();
  const { sheet, view, put, pronoun, seconds } = useCall();
  const sentence = useSentences(pronoun);
  const zone = useZone();
  useMinute();
  const ready = whyNotAgreed(sheet) === undefined;
  const timeOf = (second: number | undefined) =>
    second === undefined || sheet.startedAt === undefined ? '' : clockTime(new Date(sheet.startedAt + second * 1000), zone, i18n.language);
  return (
    <div className={css.both}>
      <button
        type="button"
        className={css.side}
        aria-pressed={sheet.weAcceptAt !== undefined}
        onClick={() => put({ weAcceptAt: sheet.weAcceptAt === undefined ? seconds : undefined })}
      >
        {sheet.weAcceptAt !== undefined ? (
          <IconCheck size={20} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconCircleDashed size={20} stroke={1.5} aria-hidden="true" />
        )}
        {sheet.weAcceptAt !== undefined ? (
          <span>
            <b>{t('You accept')}</b> {t('at {{time}}', { time: timeOf(sheet.weAcceptAt) })}
          </span>
        ) : (
          <span>
            <b>{t('You')}</b> {ready ? t('not yet. Can you keep this?') : t('not yet')}
          </span>
        )}
      </button>
      <p className={css.side}>
        {sheet.theyAcceptAt !== undefined ? (
          <IconCheck size={20} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconCircleDashed size={20} stroke={1.5} aria-hidden="true" />
        )}
        {sheet.theyAcceptAt !== undefined ? (
          <span>
            <b>{sentence('{{name}} accepts', { name: view.short_name })}</b> {t('at {{time}}', { time: timeOf(sheet.theyAcceptAt) })}
          </span>
        ) : (
          <span>
            <b>{view.short_name}</b> {t('not yet. Ask “Does that work for you?”')}
          </span>
        )}
      </p>
    </div>
  );
}
