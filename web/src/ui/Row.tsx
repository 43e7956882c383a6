import type { ComponentPropsWithRef } from 'react';
import css from './Row.module.css';
import type { Urgency } from './time/words';

interface Props extends ComponentPropsWithRef<'li'> {
  /** one line 44, two lines 60; on a phone both grow to 64 and more. */
  lines?: 1 | 2;
  selected?: boolean;
  /** The bar at the left edge: amber for soon, brick for late. */
  urgency?: Urgency;
  /** Just done: folds away. */
  leaving?: boolean;
}

/** One line of a list: hairline beneath, hover and selected grounds, the bar of time. Lay its columns out inside. */
export function Row({ lines = 1, selected = false, urgency = 'calm', leaving = false, className, ...rest }: Props) {
  return (
    <li
      {...rest}
      className={[css.row, className].filter(Boolean).join(' ')}
      data-lines={lines}
      data-selected={selected || undefined}
      data-urgency={urgency}
      data-leaving={leaving || undefined}
    />
  );
}
