import { useTranslation } from 'react-i18next';
import { Delayed } from '../../ui/Delayed';
import css from './CasePage.module.css';

const left = [70, 40, 0, 55, 80, 60, 0, 90, 70, 0, 65, 60];
const middle = [52, 34, 0, 60, 82, 74, 0, 44, 40, 58, 70];
const right = [30, 90, 84, 0, 36, 90, 80, 0, 40, 92, 60];

/** The three columns to come, as bars, once the wait is noticeable. */
export function CaseSkeleton() {
  const { t } = useTranslation();
  return (
    <Delayed>
      <div className={css.desk} role="status" aria-label={t('Loading')}>
        <div className={css.left}>
          <Bars widths={left} />
        </div>
        <div className={css.middle}>
          <div className={css.bars}>
            <Bars widths={middle} />
          </div>
        </div>
        <div className={css.right}>
          <Bars widths={right} />
        </div>
      </div>
    </Delayed>
  );
}

function Bars({ widths }: { widths: number[] }) {
  return (
    <>
      {widths.map((width, index) => (
        <span key={index} className={css.bar} style={{ width: `${width}%` }} />
      ))}
    </>
  );
}
