import css from './FeelingDot.module.css';

interface Props {
  word: string;
  /** 1 mild to 4 overwhelming; 0 for content or calm, drawn as a ring. */
  strength: number;
}

/** A plum dot, and always its word. */
export function FeelingDot({ word, strength }: Props) {
  return (
    <span className={css.feeling}>
      <span className={css.slot} aria-hidden="true">
        <span className={css.dot} data-strength={Math.max(0, Math.min(4, Math.round(strength)))} />
      </span>
      <span className={css.word}>{word}</span>
    </span>
  );
}
