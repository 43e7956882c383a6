import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useSentences } from '../../ui/pronouns';
import { composeReflection, knownOf, type ReflectWords } from './compose';
import css from './ReflectText.module.css';
import { useCall } from './SheetContext';

/** What was heard, composed from the account: read aloud, and put right where it is not right. */
export function ReflectText() {
  const { t } = useTranslation();
  const { sheet, file, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const words: ReflectWords = {
    heard: t('This is what I heard.'),
    hurt: (quote) => t('What hurt most was this: “{{quote}}”.', { quote }),
    expects: (quote) => t('And what you would like is: “{{quote}}”.', { quote }),
    ask: t('Is that what happened?'),
  };
  const composed = composeReflection(sheet, words, knownOf(file));
  const blank = sheet.reflection === '';
  useEffect(() => {
    if (blank && composed !== '') put({ reflection: composed });
  }, [blank, composed, put]);
  return (
    <div className={css.reflect}>
      <h2 className={css.heading}>{t('Read it aloud')}</h2>
      <textarea
        className={css.text}
        aria-label={t('What you say back')}
        placeholder={sentence('Nothing is typed yet. Say back in your own words what she told you, and type it here.')}
        dir="auto"
        rows={3}
        value={sheet.reflection}
        onChange={(event) => put({ reflection: event.currentTarget.value, confirmedAt: undefined })}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {sheet.reflection !== composed && composed !== '' && !blank && (
        <Button
          label={t('Compose it again from the account')}
          look="quiet"
          size="small"
          onClick={() => put({ reflection: composed, confirmedAt: undefined })}
        />
      )}
    </div>
  );
}
