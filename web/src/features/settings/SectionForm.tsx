import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem';
import type { Faults } from '../../fields/faults';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import css from './SettingsPage.module.css';
import type { Section } from './useSection';

interface Props<V extends object> {
  section: Section<V>;
  /** What is wrong with what was typed, before the server is asked. */
  check: (values: V) => Faults<string>;
  /** Which field of the form a field of the request is: "/mail_address" is mailAddress. */
  fieldOf: Record<string, string>;
  children: (faults: Faults<string>) => ReactNode;
}

/** A section's fields, its Save, and what to do when somebody was faster. */
export function SectionForm<V extends object>({ section, check, fieldOf, children }: Props<V>) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const refused = refusedField(section.error, fieldOf);
  const faults: Faults<string> = { ...(tried ? check(section.values) : {}), ...refused };
  const send = () => {
    if (!section.dirty || section.saving) return;
    const wrong = Object.keys(check(section.values)).length > 0;
    setTried(wrong);
    if (!wrong) section.save();
  };
  return (
    <Form
      className={css.form}
      onSend={send}
      error={refused === undefined ? section.error?.message : undefined}
      acts={
        <>
          <Button
            type="submit"
            label={section.saving ? t('Saving') : t('Save')}
            look={section.dirty && !section.stale ? 'filled' : 'bordered'}
            permission={{
              allowed: section.dirty && !section.stale,
              why: section.stale ? t('First decide which of the two is to stand.') : t('Nothing is changed here.'),
            }}
          />
          {section.dirty && !section.stale && <Button label={t('Take back what I typed')} look="quiet" onClick={section.loadNewer} />}
        </>
      }
    >
      {children(faults)}
      {section.stale && (
        <div role="alert" className={css.stale}>
          <p>{t('Somebody changed this while you had it open. What you typed is still here.')}</p>
          <div className={css.acts}>
            <Button label={t('Load the newer')} onClick={section.loadNewer} />
            <Button label={t('Keep mine')} look="quiet" onClick={section.keepMine} />
          </div>
        </div>
      )}
    </Form>
  );
}

function refusedField(error: Error | null, fieldOf: Record<string, string>): Faults<string> | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const field = fieldOf[error.problem.field?.replace(/^\//, '') ?? ''];
  return field === undefined ? undefined : { [field]: error.message };
}
