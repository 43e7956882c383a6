import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { lessonName } from '../../../fields/lessons';
import { said } from '../../../ui/said';
import { useCase } from '../CaseContext';
import { Block } from './CustomerColumn';
import css from './CustomerColumn.module.css';

/** What was read in their words, each with the words; and what past cases say of a case like it. A person judges both. */
export function Signs() {
  const { t } = useTranslation();
  const { view } = useCase();
  const known = view.risks.flatMap((risk) => {
    const quote = said(risk.quote);
    return quote === undefined ? [] : [{ kind: risk.kind, quote }];
  });
  return (
    <>
      {known.length > 0 && (
        <Block title={t('Read in what they wrote')}>
          {known.map(({ kind, quote }) => (
            <p key={kind} className={css.line} data-risk={kind}>
              <span className={css.when}>{riskName(kind, t)}</span> <q dir="auto">{quote}</q>
            </p>
          ))}
        </Block>
      )}
      {view.suggestions.length > 0 && (
        <Block title={t('As cases like it turned out')}>
          <dl className={css.pairs}>
            {view.suggestions.map((one) => (
              <div key={one.lesson}>
                <dt>{lessonName(one.lesson, t)}</dt>
                <dd className={one.sure ? undefined : css.aside}>{one.sure ? one.shown : t('not sure')}</dd>
              </div>
            ))}
          </dl>
        </Block>
      )}
    </>
  );
}

function riskName(kind: string, t: TFunction): string {
  const names: Record<string, string> = {
    safety: t('Danger'),
    harm: t('Harm'),
    vulnerability: t('Needs care'),
    legal: t('The law'),
    regulator: t('Regulator'),
    press: t('Press'),
    public: t('In public'),
    leaving: t('Leaving'),
    repeat: t('Again'),
    money: t('Money'),
    discrimination: t('Discrimination'),
    privacy: t('Their data'),
  };
  return names[kind] ?? kind;
}
