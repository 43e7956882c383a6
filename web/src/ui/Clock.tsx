import { useTranslation } from 'react-i18next';
import css from './Clock.module.css';
import { useMinute } from './time/clock';
import { clockTime, fullTime, shortDay } from './time/words';
import { useZone } from './time/zone';

/** The server's day and time, in the reader's zone. */
export function Clock() {
  const { i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  return (
    <time className={css.clock} dateTime={now.toISOString()} title={fullTime(now, zone, i18n.language)}>
      <span className={css.day}>{shortDay(now, zone, i18n.language)}</span>
      <span className={css.time}>{clockTime(now, zone, i18n.language)}</span>
    </time>
  );
}
