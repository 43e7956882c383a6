import { type KeyboardEvent, type Ref, useRef } from 'react';
import css from './ToneText.module.css';
import { type Placed, pieces } from './tone';

interface Props {
  value: string;
  onChange: (value: string) => void;
  placed: Placed[];
  label: string;
  placeholder: string;
  fieldRef: Ref<HTMLTextAreaElement>;
  disabled?: boolean;
}

/** A field of text with the tone check's wavy line beneath the words: drawn on a ground of the same text under the field. */
export function ToneText({ value, onChange, placed, label, placeholder, fieldRef, disabled = false }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const leave = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.currentTarget.blur();
  };
  let at = 0;
  return (
    <div className={css.box}>
      <div className={css.ground} ref={ground} aria-hidden="true" dir="auto">
        {pieces(value, placed).map((piece) => {
          const key = at;
          at += piece.text.length;
          return piece.marked ? (
            <mark key={key} className={css.mark}>
              {piece.text}
            </mark>
          ) : (
            <span key={key}>{piece.text}</span>
          );
        })}
        {'\n'}
      </div>
      <textarea
        ref={fieldRef}
        className={css.text}
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        rows={2}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={leave}
        onScroll={(event) => {
          if (ground.current !== null) ground.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
