import { useTranslation } from 'react-i18next';
import css from './Countdown.module.css';
import { useMinute } from './clock';
import { countdown, exactLine, fullTime, type TimeKind, type Urgency, urgencyOf } from './words';
import { useZone } from './zone';

interface Props {
  at: string;
  kind: TimeKind;
  /** The exact time stands beneath (rows of two lines). */
  exact?: boolean;
  size?: 'row' | 'lead';
}

/** A time as a person would say it; calm, then amber, then brick; the full date and zone on hover. */
export function Countdown({ at, kind, exact = false, size = 'row' }: Props) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const when = new Date(at);
  const moment = { now, zone, locale: i18n.language };
  return (
    <time dateTime={at} title={fullTime(when, zone, i18n.language)} className={css.countdown}>
      <span className={css.words} data-urgency={urgencyFor(kind, when, now)} data-size={size}>
        {countdown(kind, when, moment, t)}
      </span>
      {exact && <span className={css.exact}>{exactLine(kind, when, moment, t)}</span>}
    </time>
  );
}

/** Waiting and ages only ever grow; they are facts, not deadlines, and stay calm. */
export function urgencyFor(kind: TimeKind, at: Date, now: Date): Urgency {
  return kind === 'due' || kind === 'window_closes' ? urgencyOf(at, now) : 'calm';
}
