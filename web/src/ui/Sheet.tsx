import type { ReactNode } from 'react';
import css from './Sheet.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page without the frame: the door, and the first run. */
export function Sheet({ title, lead, children }: Props) {
  return (
    <main className={css.sheet}>
      <div className={css.column}>
        <p className={css.name}>Amends</p>
        <h1 className={css.title}>{title}</h1>
        {lead !== undefined && <div className={css.lead}>{lead}</div>}
        {children}
      </div>
    </main>
  );
}
