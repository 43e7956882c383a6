import { IconSearch } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import css from './SearchField.module.css';

interface Props extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'aria-label'> {
  label: string;
}

export function SearchField({ label, className, ...rest }: Props) {
  return (
    <span className={[css.field, className].filter(Boolean).join(' ')}>
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <input type="search" aria-label={label} placeholder={label} autoComplete="off" spellCheck={false} {...rest} className={css.input} />
    </span>
  );
}
