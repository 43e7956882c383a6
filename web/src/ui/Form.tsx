import type { ComponentPropsWithRef, FormEvent, ReactNode } from 'react';
import css from './Form.module.css';

interface Props extends Omit<ComponentPropsWithRef<'form'>, 'onSubmit'> {
  onSend: () => void;
  /** What went wrong as a whole; what belongs to one field stands at that field. */
  error?: string;
  acts: ReactNode;
}

/** Fields one under the other, the failure in a sentence above the acts. Nothing typed is lost when it fails. */
export function Form({ onSend, error, acts, children, className, ...rest }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form {...rest} className={[css.form, className].filter(Boolean).join(' ')} onSubmit={submit} noValidate>
      {children}
      {error !== undefined && error !== '' && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <div className={css.acts}>{acts}</div>
    </form>
  );
}
