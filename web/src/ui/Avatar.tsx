import css from './Avatar.module.css';

/** Two letters in a circle. The name stands beside it or in the label of what it opens. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className={css.avatar} aria-hidden="true">
      {initials}
    </span>
  );
}
