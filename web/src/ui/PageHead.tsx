import { createContext, type ReactNode, useContext } from 'react';
import css from './PageHead.module.css';

/** What the frame puts at the end of a page's head on a phone, where there is no top bar: the clock and the reader. */
export const CornerContext = createContext<ReactNode>(null);

interface Props {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, note, children }: Props) {
  const corner = useContext(CornerContext);
  return (
    <header className={css.head}>
      <h1 className={css.title}>{title}</h1>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {children !== undefined && <div className={css.acts}>{children}</div>}
      <div className={css.corner}>{corner}</div>
    </header>
  );
}
