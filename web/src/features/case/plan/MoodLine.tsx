import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../../ui/pronouns';
import { said } from '../../../ui/said';
import { useMinute } from '../../../ui/time/clock';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import css from './MoodLine.module.css';
import { moodGeometry } from './mood';
import { PlanBlock } from './PlanBlock';

const height = 132;
const labelFont = '400 12px "Source Sans 3 Variable", sans-serif';

/** How they felt, and what turned it: one line over true time, words on its turns. */
export function MoodLine() {
  const { t } = useTranslation();
  const { view } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  const count = t('{{count}} readings', { count: view.mood.length });
  const theirs = view.mood_in_their_words > 0 ? sentence('{{number}} in her words', { number: view.mood_in_their_words }) : undefined;
  return (
    <PlanBlock title={t('Mood line')} aside={[count, theirs].filter((part) => part !== undefined).join(', ')}>
      <Chart />
    </PlanBlock>
  );
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(312);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

let ruler: CanvasRenderingContext2D | null | undefined;
function measure(text: string): number {
  if (ruler === undefined) ruler = document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 6;
  ruler.font = labelFont;
  return ruler.measureText(text).width;
}

function Chart() {
  const { t, i18n } = useTranslation();
  const { view } = useCase();
  const zone = useZone();
  const now = useMinute();
  const [box, width] = useWidth();
  const title = useId();
  const readings = useMemo(() => view.mood.map((point) => ({ ...point, cause: said(point.cause) ?? '' })), [view.mood]);
  const chart = useMemo(
    () => moodGeometry(readings, now, { width, height, zone, locale: i18n.language, measure, calm: t('calm') }),
    [readings, now, width, zone, i18n.language, t],
  );
  const weekday = (at: number | string) =>
    new Intl.DateTimeFormat(i18n.language, { timeZone: zone, weekday: 'short' }).format(new Date(at));
  const dayLabel =
    chart.ticks.length > 6
      ? (at: number) => new Intl.DateTimeFormat(i18n.language, { timeZone: zone, day: 'numeric', month: 'short' }).format(new Date(at))
      : weekday;
  const calm = t('calm');
  const first = readings[0];
  const nowWidth = measure(t('now'));
  return (
    <div ref={box} className={css.chart}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>
          {readings.map((reading) => (reading.cause === '' ? reading.word : `${reading.word}, ${reading.cause}`)).join('; ')}
        </title>
        <text x={0} y={chart.calmY + 4} className={css.day}>
          {calm}
        </text>
        <line x1={measure(calm) + 8} x2={width} y1={chart.calmY} y2={chart.calmY} className={css.calm} />
        {chart.ticks.map((tick) => (
          <g key={tick.at}>
            <line x1={tick.x} x2={tick.x} y1={height - 19} y2={height - 5} className={css.tick} />
            {tick.x + 8 + measure(dayLabel(tick.at)) < width - nowWidth - 6 && (
              <text x={tick.x + 8} y={height - 8} className={css.day}>
                {dayLabel(tick.at)}
              </text>
            )}
          </g>
        ))}
        {first !== undefined && (chart.ticks[0]?.x ?? width) > measure(weekday(first.at)) + 2 && (
          <text x={0} y={height - 8} className={css.day}>
            {weekday(first.at)}
          </text>
        )}
        <text x={width} y={height - 8} textAnchor="end" className={css.day}>
          {t('now')}
        </text>
        <path d={chart.path} className={css.line} />
        {chart.points.map((point, index) => (
          <circle
            key={point.index}
            cx={point.x}
            cy={point.y}
            r={index === chart.points.length - 1 ? 4.5 : 3.5}
            className={index === chart.points.length - 1 ? css.now : css.point}
          />
        ))}
        {chart.labels.map((label) => (
          <text
            key={`${label.x}${label.text}`}
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            className={label.tone === 'feeling' ? css.feeling : css.cause}
          >
            {label.text}
          </text>
        ))}
      </svg>
    </div>
  );
}
