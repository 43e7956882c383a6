import { type ReactNode, useId } from 'react';
import css from './Section.module.css';

interface HeadingProps {
  children: ReactNode;
  id?: string;
  /** What stands at the far end of the line: a count, a fact. */
  aside?: ReactNode;
  level?: 2 | 3;
}

/** Small capitals above a group. */
export function SectionHeading({ children, id, aside, level = 2 }: HeadingProps) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css.line}>
      <Tag className={css.heading} id={id}>
        {children}
      </Tag>
      {aside !== undefined && <span className={css.aside}>{aside}</span>}
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

export function Section({ title, aside, level, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.section}>
      <SectionHeading id={id} aside={aside} level={level}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
