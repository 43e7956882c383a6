import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { Faults } from '../../fields/faults';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import css from './LetterRules.module.css';
import {
  type LetterRulesValues,
  letterRulesFaults,
  letterRulesFields,
  letterRulesOf,
  letterRulesValuesOf,
  textField,
  textsMax,
} from './letterRules';
import { SectionForm } from './SectionForm';
import pageCss from './SettingsPage.module.css';
import { type LetterRules, useLetterRulesSection } from './useSettings';

const part = {
  id: 'letter-rules',
  valuesOf: letterRulesValuesOf,
  withValues: (_: LetterRules, values: LetterRulesValues): LetterRules => letterRulesOf(values),
};

/** What a regulator, or the company's own terms, ask of letters: the tone check holds each letter against it. */
export function LetterRulesSection() {
  const { t } = useTranslation();
  const rules = useQuery(queries.letterRules());
  if (rules.data !== undefined) return <Rules rules={rules.data} />;
  if (rules.error === null) return <Skeleton rows={4} bars={[40, 25]} />;
  return <Notice title={rules.error.message} act={<Button label={t('Try again')} onClick={() => void rules.refetch()} />} live />;
}

function Rules({ rules }: { rules: LetterRules }) {
  const { t } = useTranslation();
  const section = useLetterRulesSection({ ...part, record: rules });
  const { values, change } = section;
  return (
    <SectionForm section={section} check={letterRulesFaults} fieldOf={letterRulesFields(values)}>
      {(faults) => (
        <>
          <p className={pageCss.lead}>
            {t(
              'For companies with a regulator, or with terms of their own. A letter that falls short is held back until it is mended, or somebody says why it may leave.',
            )}
          </p>
          <Pack pack={values.pack} onChange={(pack) => change({ pack })} fault={faults.pack} />
          <Texts texts={values.texts} onChange={(texts) => change({ texts })} faults={faults} />
          <TextInput
            label={t('Days until they have your final answer')}
            description={t(
              'Counted from the day the complaint came. A letter that promises something later is held back. Empty: no limit.',
            )}
            inputMode="numeric"
            autoComplete="off"
            value={values.answerDays}
            onChange={(event) => change({ answerDays: event.currentTarget.value })}
            error={faults.answerDays === undefined ? undefined : t(faults.answerDays)}
          />
        </>
      )}
    </SectionForm>
  );
}

const britishFinance = 'uk_disp';

/** One that was told over the API has no name here; it stands with its id and stays. */
function Pack({ pack, onChange, fault }: { pack: string; onChange: (pack: string) => void; fault: string | undefined }) {
  const { t } = useTranslation();
  const named = [
    { value: '', label: t('None') },
    { value: britishFinance, label: t('Financial firms in the United Kingdom (DISP)') },
  ];
  const known = named.some(({ value }) => value === pack);
  return (
    <Select
      label={t('Regulator’s rules')}
      description={t('Under the rules of the United Kingdom, the letter that says you have the complaint also says by when you answer.')}
      data={known ? named : [...named, { value: pack, label: pack }]}
      value={pack}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      error={fault}
    />
  );
}

interface TextsProps {
  texts: string[];
  onChange: (texts: string[]) => void;
  faults: Faults<string>;
}

/** The name of an ombudsman, an address, a sentence from the terms: each stands in the letter word for word. */
function Texts({ texts, onChange, faults }: TextsProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const add = () => {
    setAdded(true);
    onChange([...texts, '']);
  };
  const faultAt = (at: number) => {
    const fault = faults[textField(at)];
    return fault === undefined ? undefined : t(fault);
  };
  const remove = (at: number) => {
    onChange(texts.filter((_, other) => other !== at));
    adder.current?.focus();
  };
  return (
    <fieldset className={pageCss.group}>
      <legend className={pageCss.legend}>{t('Words that must stand in letters')}</legend>
      <p className={css.about}>
        {t(
          'Word for word, in the letter that says you have the complaint, and in the one that closes it where they were not right, or only in part. For example whom they may turn to. None: nothing is asked.',
        )}
      </p>
      {texts.length > 0 && (
        <ul className={pageCss.group}>
          {texts.map((text, at) => (
            <li key={at} className={css.text}>
              <Textarea
                className={css.field}
                aria-label={t('Words {{number}}', { number: at + 1 })}
                placeholder="Financial Ombudsman Service"
                dir="auto"
                autosize
                minRows={1}
                maxRows={6}
                autoFocus={added && at === texts.length - 1}
                value={text}
                onChange={(event) => onChange(texts.map((other, place) => (place === at ? event.currentTarget.value : other)))}
                error={faultAt(at)}
              />
              <Button
                label={t('Remove')}
                about={t('Remove words {{number}}', { number: at + 1 })}
                look="quiet"
                onClick={() => remove(at)}
              />
            </li>
          ))}
        </ul>
      )}
      {faults.texts !== undefined && <p className={css.fault}>{faults.texts}</p>}
      <div>
        <Button
          ref={adder}
          label={texts.length === 0 ? t('Add words') : t('Add further words')}
          permission={{ allowed: texts.length < textsMax, why: t('There are at most {{count}}.', { count: textsMax }) }}
          onClick={add}
        />
      </div>
    </fieldset>
  );
}
