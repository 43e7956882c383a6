import type { ReactNode } from 'react';
import css from './Notice.module.css';

interface Props {
  title: string;
  children?: ReactNode;
  /** What to do about it: a button, a link. */
  act?: ReactNode;
  /** Read out when it appears: failures are, emptiness is not. */
  live?: boolean;
}

/** A sentence in the place of a list: nothing here, not yours to see, out of reach. No picture. */
export function Notice({ title, children, act, live = false }: Props) {
  return (
    <div className={css.notice} role={live ? 'alert' : undefined}>
      <p className={css.title}>{title}</p>
      {children !== undefined && <div className={css.more}>{children}</div>}
      {act !== undefined && <div className={css.act}>{act}</div>}
    </div>
  );
}
