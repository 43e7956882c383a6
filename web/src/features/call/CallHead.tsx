import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import { useMinute } from '../../ui/time/clock';
import { clockTime } from '../../ui/time/words';
import css from './CallHead.module.css';
import { useCall } from './SheetContext';
import { stamp } from './sheet';
import { ourShare, talkOf } from './talk';
import { begun } from './useSheet';

const nearMs = 10 * 60_000;

/** Who is on the line, their day, who speaks how much, and how long it has been. */
export function CallHead() {
  const { t, i18n } = useTranslation();
  const { view, file, sheet, seconds, put } = useCall();
  const now = useMinute();
  const { record } = file.customer;
  const time = clockTime(now, record.zone, i18n.language);
  const place = view.place === '' ? t('{{time}}, their time', { time }) : t('{{time}} in {{place}}', { time, place: view.place });
  const left = view.day_note_at === undefined ? undefined : Date.parse(view.day_note_at) - now.getTime();
  const near = left !== undefined && left >= 0 && left <= nearMs;
  return (
    <header className={css.head}>
      <a
        className={css.phone}
        href={view.phone === '' ? undefined : `tel:${view.phone.replace(/[^\d+]/g, '')}`}
        aria-label={view.phone === '' ? t('No number is known') : t('Dial {{phone}}', { phone: view.phone })}
      >
        <IconPhone size={20} stroke={1.5} />
      </a>
      <h1 className={css.name} dir="auto">
        {view.name}
      </h1>
      <p className={css.day}>
        {place}
        {view.day_note !== '' && (
          <>
            {' · '}
            <span data-near={near || undefined} className={css.note}>
              {view.day_note}
            </span>
          </>
        )}
      </p>
      <Balance />
      <button
        type="button"
        className={css.timer}
        title={sheet.startedAt === undefined ? t('Starts with the first word; press to start it now') : undefined}
        aria-label={t('The call lasts {{time}}', { time: stamp(seconds) })}
        onClick={() => sheet.startedAt === undefined && put((before) => begun(before, 'us'))}
      >
        {stamp(seconds)}
      </button>
    </header>
  );
}

function Balance() {
  const { t } = useTranslation();
  const { sheet, seconds, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const share = ourShare(talkOf(sheet.turns, seconds));
  const speaker = sheet.turns.at(-1)?.who;
  const switchOver = () => put((before) => begun(before, before.turns.at(-1)?.who === 'us' ? 'them' : 'us'));
  return (
    <button
      type="button"
      className={css.balance}
      aria-keyshortcuts="F9"
      title={speaker === 'us' ? sentence('You speak now. F9 when she does') : sentence('She speaks now. F9 when you do')}
      onClick={switchOver}
    >
      <span className={css.ours} data-much={(share !== undefined && share > 33) || undefined} data-now={speaker === 'us' || undefined}>
        {t('You {{percent}} %', { percent: share ?? 0 })}
      </span>
      <span className={css.bar} aria-hidden="true">
        <span className={css.third}>{t('a third')}</span>
        <span className={css.fill} style={{ width: `${share ?? 0}%` }} />
        <span className={css.tick} />
      </span>
      <span className={css.theirs} data-now={speaker === 'them' || undefined}>
        {sentence('She {{percent}} %', { percent: share === undefined ? 0 : 100 - share })}
      </span>
    </button>
  );
}
