import css from './LoadDays.module.css';

export interface LoadDay {
  date: string;
  label: string;
  day: number;
  taken: number;
  places: number;
  closed: boolean;
}

interface Props {
  title: string;
  /** How well they keep what they promise, by notice, with its n. */
  kept: string;
  days: LoadDay[];
  /** "2026-11-27" */
  chosen: string | undefined;
  onChoose: (date: string) => void;
  words: { full: string; closed: string; of: (taken: number, places: number) => string };
}

/** Eight days of one owner: a bar of as many strokes as they have places; full in amber and by its word, closed hatched. */
export function LoadDays({ title, kept, days, chosen, onChoose, words }: Props) {
  return (
    <div className={css.picker}>
      <div className={css.head}>
        <span className={css.title}>{title}</span>
        <span className={css.kept}>{kept}</span>
      </div>
      <div className={css.days}>
        {days.map((day) => {
          const full = !day.closed && day.taken >= day.places;
          const note = day.closed ? words.closed : full ? words.full : words.of(day.taken, day.places);
          return (
            <button
              key={day.date}
              type="button"
              className={css.day}
              data-full={full || undefined}
              data-closed={day.closed || undefined}
              aria-pressed={day.date === chosen}
              onClick={() => onChoose(day.date)}
            >
              <span className={css.label}>{day.label}</span>
              <span className={css.number}>{day.day}</span>
              <span className={css.strokes} aria-hidden="true">
                {!day.closed &&
                  Array.from({ length: Math.min(day.places, 12) }, (_, i) => `${day.date}-${i}`).map((key, i) => (
                    <span key={key} className={css.stroke} data-taken={i >= Math.min(day.places, 12) - day.taken || undefined} />
                  ))}
              </span>
              <span className={css.note}>{note}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
