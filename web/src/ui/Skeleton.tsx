import { useTranslation } from 'react-i18next';
import { Delayed } from './Delayed';
import css from './Skeleton.module.css';

interface Props {
  rows?: number;
  /** Widths in percent of the bars of one row. */
  bars?: number[];
}

const widths = [28, 22, 31, 25, 19, 27];

/** Rows to come, as 12 px bars, after 200 ms. */
export function Skeleton({ rows = 6, bars = [26, 44] }: Props) {
  const { t } = useTranslation();
  return (
    <Delayed>
      <div role="status" aria-label={t('Loading')} className={css.skeleton}>
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
          <div key={key} className={css.row} aria-hidden="true">
            {bars.map((width) => (
              <span key={width} className={css.bar} style={{ width: `${(width * (widths[row % widths.length] ?? 25)) / 26}%` }} />
            ))}
          </div>
        ))}
      </div>
    </Delayed>
  );
}
