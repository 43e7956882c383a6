import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Api, IntakeView } from '../../api/types';
import { Button } from '../../ui/Button';
import journal from '../../ui/Journal.module.css';
import { Row } from '../../ui/Row';
import { useMinute } from '../../ui/time/clock';
import { dayOrTime, fullTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import css from './IntakePage.module.css';
import { mayDecide } from './which';

export function IntakeRow({ item, onOpen }: { item: IntakeView; onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const at = new Date(item.taken_at);
  const became: Record<Api['Became'], string> = {
    new_case: t('became a case'),
    reply: t('a reply'),
    automatic: t('automatic, set aside'),
    needs_a_look: item.settled ? t('looked at') : t('needs a look'),
  };
  return (
    <Row lines={2} className={journal.row}>
      <time className={journal.time} dateTime={item.taken_at} title={fullTime(at, zone, i18n.language)}>
        {dayOrTime(at, { now, zone, locale: i18n.language }, t)}
      </time>
      <div className={journal.two}>
        <span className={journal.subject} dir="auto">
          {item.subject === '' ? t('(no subject)') : item.subject}
        </span>
        <span className={journal.under}>{item.from === '' ? t('no sender') : item.from}</span>
      </div>
      <div className={journal.two}>
        <span className={item.settled ? css.became : css.look}>{became[item.became]}</span>
        <span className={journal.under} title={item.why_text}>
          {item.held_back === undefined
            ? item.why_text
            : t('{{count}} more are set aside with it. {{why}}', { count: item.held_back, why: item.why_text })}
        </span>
      </div>
      <div className={journal.acts}>
        {item.number !== undefined && (
          <Link to="/cases/$case" params={{ case: item.number }} className={journal.link}>
            {item.number}
          </Link>
        )}
        <a href={`/api/v1/intake/${item.id}/raw`} className={journal.link} target="_blank" rel="noreferrer">
          {t('Raw mail')}
        </a>
        <Button
          label={mayDecide(item) ? t('Decide') : t('Details')}
          about={item.subject}
          size="small"
          look={item.settled ? 'quiet' : undefined}
          onClick={onOpen}
        />
      </div>
    </Row>
  );
}
