import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { useSentences } from '../../ui/pronouns';
import { instantOf, wallOf } from '../../ui/zonedTime';
import { CertaintyField } from './PromiseSentence';
import css from './PromiseSentence.module.css';
import { unaccepted, withCheck } from './promise';
import { useCall } from './SheetContext';

/** The second promise: you ring them yourself, to hear that it came right. */
export function CheckSentence() {
  const { t } = useTranslation();
  const me = useMe();
  const { sheet, file, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const zone = file.customer.record.zone;
  const { check } = sheet;
  const text = t('a call, to hear that it came right');
  return (
    <div className={css.check}>
      <label>
        <input
          type="checkbox"
          checked={check !== undefined}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            put((before) => withCheck({ ...unaccepted(before), check: on ? { owner: me.person.id, text } : undefined }));
          }}
        />
        {check === undefined ? sentence('You ring her after, to hear that it came right.') : sentence('You ring her on')}
      </label>
      {check !== undefined && (
        <>
          <input
            type="datetime-local"
            className={css.field}
            aria-label={t('When you ring')}
            value={check.due === undefined ? '' : wallOf(new Date(check.due), zone)}
            onChange={(event) => {
              const due = instantOf(event.currentTarget.value, zone)?.toISOString();
              put((before) => ({ ...unaccepted(before), check: { ...check, due } }));
            }}
          />
          <span>{t('to hear that it came right. You are')}</span>
          <CertaintyField
            value={check.certainty}
            onChange={(certainty) => put((before) => ({ ...unaccepted(before), check: { ...check, certainty } }))}
          />
        </>
      )}
    </div>
  );
}
