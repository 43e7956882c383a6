import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { useSentences } from '../../ui/pronouns';
import { useMinute } from '../../ui/time/clock';
import { clockTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import css from './AgreePanel.module.css';
import { CheckSentence } from './CheckSentence';
import { weAccept, whyNotKept } from './command';
import { weAcceptId } from './ids';
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
          <span className={css.aside}>
            {sheet.check === undefined
              ? sentence('it goes on her page when the call ends')
              : sentence('both go on her page when the call ends')}
          </span>
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
  const ready = whyNotKept(sheet) === undefined;
  const ours = sheet.weAcceptAt !== undefined;
  const timeOf = (second: number | undefined) =>
    second === undefined || sheet.startedAt === undefined ? '' : clockTime(new Date(sheet.startedAt + second * 1000), zone, i18n.language);
  return (
    <div className={css.both}>
      <button
        type="button"
        id={weAcceptId}
        className={css.side}
        aria-pressed={ours}
        aria-keyshortcuts="V"
        aria-disabled={!ready || undefined}
        data-asked={(ready && !ours) || undefined}
        onClick={() => ready && put((before) => weAccept(before, seconds))}
      >
        <Mark done={ours} />
        {ours ? (
          <span>
            <b>{t('You accept')}</b> {t('at {{time}}', { time: timeOf(sheet.weAcceptAt) })}
          </span>
        ) : (
          <span>
            <b>{t('You')}</b> {ready ? t('not yet. Can you keep this?') : t('not yet')}
          </span>
        )}
        {ready && <Key of="v" />}
      </button>
      <p className={css.side}>
        <Mark done={sheet.theyAcceptAt !== undefined} />
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

function Mark({ done }: { done: boolean }) {
  const Icon = done ? IconCheck : IconCircleDashed;
  return <Icon size={20} stroke={1.5} aria-hidden="true" />;
}
