import { useId } from 'react';
import css from './Choice.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  /** Over several lines, where there are many. */
  wrap?: boolean;
}

/** A few words, one of which holds: radio buttons in the dress of a line of text. */
export function Choice<T extends string>({ label, value, options, onChange, wrap = false }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={css.choice} data-wrap={wrap || undefined}>
      <legend className={css.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option} data-on={option.value === value || undefined}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} className={css.input} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
