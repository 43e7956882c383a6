import type { ReactNode } from 'react';
import css from './Plan.module.css';

interface BlockProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function PlanBlock({ title, aside, children }: BlockProps) {
  return (
    <section className={css.block}>
      <div className={css.head}>
        <h3 className={css.heading}>{title}</h3>
        {aside !== undefined && <span className={css.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

interface RowProps {
  title: ReactNode;
  right?: ReactNode;
  why?: ReactNode;
  strong?: boolean;
  /** What can be done with it: shown on hover and focus, always there for the keyboard and on a phone. */
  acts?: ReactNode;
}

export function PlanRow({ title, right, why, strong = false, acts }: RowProps) {
  return (
    <div className={css.row} data-strong={strong || undefined}>
      <p className={css.line}>
        <span className={css.what}>{title}</span>
        {right !== undefined && <span className={css.right}>{right}</span>}
      </p>
      {why !== undefined && why !== '' && <p className={css.why}>{why}</p>}
      {acts !== undefined && <div className={css.acts}>{acts}</div>}
    </div>
  );
}

interface ActProps {
  label: string;
  verdict: { allowed: boolean; why?: string };
  onClick: () => void;
}

/** A small act beside what it is about; refused, it stays readable and says why. */
export function PlanAct({ label, verdict, onClick }: ActProps) {
  return (
    <button
      type="button"
      className={css.act}
      aria-disabled={!verdict.allowed || undefined}
      title={verdict.allowed ? undefined : verdict.why}
      onClick={() => verdict.allowed && onClick()}
    >
      {label}
    </button>
  );
}
