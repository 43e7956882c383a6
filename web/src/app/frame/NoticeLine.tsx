import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/me';
import { runsTheHouse } from '../../fields/roles';
import css from './NoticeLine.module.css';

interface Mend {
  to: '/mailboxes' | '/settings';
  hash?: string;
  label: string;
}

interface Props {
  /** None: nothing is to be told. */
  sentence: string | undefined;
  /** Where those who run the house change it. */
  mend?: Mend;
}

/** What everybody knows while it lasts, in one line above everything. */
export function NoticeLine({ sentence, mend }: Props) {
  return (
    <div role="status">
      {sentence !== undefined && (
        <p className={css.line}>
          <span dir="auto">{sentence}</span>
          {mend !== undefined && <MendLink {...mend} />}
        </p>
      )}
    </div>
  );
}

function MendLink({ label, ...place }: Mend) {
  const me = useMe();
  if (!runsTheHouse(me.role)) return null;
  return (
    <Link {...place} className={css.link}>
      {label}
    </Link>
  );
}
