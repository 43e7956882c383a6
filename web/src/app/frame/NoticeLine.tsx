import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/me';
import { runsTheHouse } from '../../fields/roles';
import css from './NoticeLine.module.css';

interface Props {
  /** None: nothing is to be told. */
  sentence: string | undefined;
  /** Where those who run the house change it. */
  mend: { to: '/mailboxes' | '/settings'; hash?: string; label: string };
}

/** What everybody knows while it lasts, in one line above everything. */
export function NoticeLine({ sentence, mend: { label, ...place } }: Props) {
  const me = useMe();
  return (
    <div role="status">
      {sentence !== undefined && (
        <p className={css.line}>
          <span dir="auto">{sentence}</span>
          {runsTheHouse(me.role) && (
            <Link {...place} className={css.link}>
              {label}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
