import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { useCase } from '../CaseContext';
import { Block } from './CustomerColumn';
import css from './CustomerColumn.module.css';

/** Where they stood when they complained, and where they stand after. */
export function Standing() {
  const { t } = useTranslation();
  const { before, after, after_note: note } = useCase().view.standing;
  return (
    <Block title={t('Standing')}>
      <dl className={css.pairs}>
        <div>
          <dt>{t('Before')}</dt>
          <dd>{before === undefined ? <span className={css.aside}>{t('not known')}</span> : <Reading reading={before} />}</dd>
        </div>
        <div>
          <dt>{t('After')}</dt>
          <dd>
            {after === undefined ? (
              <span className={css.aside}>{note === '' ? t('not asked yet') : note}</span>
            ) : (
              <Reading reading={after} />
            )}
          </dd>
        </div>
      </dl>
    </Block>
  );
}

function Reading({ reading }: { reading: Api['StandingReading'] }) {
  const { t } = useTranslation();
  const words = { detractor: t('detractor'), passive: t('passive'), promoter: t('promoter') };
  const said = reading.score === undefined ? words[reading.standing] : `${reading.score}, ${words[reading.standing]}`;
  return <>{reading.how === 'inferred' ? t('{{standing}}, inferred', { standing: said }) : said}</>;
}
