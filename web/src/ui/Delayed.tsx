import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  ms?: number;
  children: ReactNode;
}

/** Shows its children only when the wait has become noticeable: a skeleton that flashes is worse than none. */
export function Delayed({ ms = 200, children }: Props) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return shown ? children : null;
}
