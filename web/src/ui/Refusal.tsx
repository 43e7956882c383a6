import { Tooltip } from '@mantine/core';
import { cloneElement, type ReactElement, useId } from 'react';
import css from './Refusal.module.css';

interface Props {
  why: string;
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

/** Says which rule refuses, on hover and on focus, and to assistive technology at once. */
export function Refusal({ why, children }: Props) {
  const id = useId();
  return (
    <>
      <Tooltip
        label={why}
        events={{ hover: true, focus: true, touch: true }}
        multiline
        maw={320}
        openDelay={120}
        classNames={{ tooltip: css.tooltip }}
      >
        {cloneElement(children, { 'aria-describedby': id })}
      </Tooltip>
      <span id={id} className={css.heard}>
        {why}
      </span>
    </>
  );
}
