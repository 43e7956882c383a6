import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { useMinute } from '../../../ui/time/clock';
import { useZone } from '../../../ui/time/zone';
import { useCompact } from '../../../ui/useCompact';
import { useCase } from '../CaseContext';
import { dayHead } from '../times';
import { EntryView } from './EntryView';
import { guessHeight, type Line, linesOf } from './lines';
import css from './Timeline.module.css';

/** From so many lines on only those in sight are drawn. */
const virtualFrom = 120;

/** Everything that happened, oldest first; it opens at its end, beside the composer. */
export function Timeline() {
  const { t } = useTranslation();
  const { view } = useCase();
  const zone = useZone();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const lines = useMemo(() => linesOf(view.timeline, view.earlier, zone), [view.timeline, view.earlier, zone]);
  const newest = view.timeline.at(-1)?.sequence;
  const compact = useCompact();
  const [shown, setShown] = useState(virtualFrom);
  const drawn = compact || lines.length < virtualFrom;
  const hidden = compact ? Math.max(0, lines.length - shown) : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is what brings the end into sight again
  useLayoutEffect(() => {
    if (drawn && box !== null) {
      box.scrollTop = box.scrollHeight;
      // On a phone the page itself scrolls.
      if (compact) window.scrollTo(0, document.documentElement.scrollHeight);
    }
  }, [newest, drawn, box, compact]);

  useStaysAtEnd(box, !compact);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.scroll} ref={setBox} tabIndex={0} aria-label={t('Timeline')}>
      {lines.length === 0 && <Notice title={t('Nothing has happened here yet.')} />}
      {drawn ? (
        <div className={css.lines}>
          {hidden > 0 && (
            <Button
              label={t('Show {{count}} lines before', { count: Math.min(hidden, virtualFrom) })}
              look="quiet"
              onClick={() => setShown(shown + virtualFrom)}
            />
          )}
          {lines.slice(hidden).map((line) => (
            <LineView key={line.key} line={line} />
          ))}
        </div>
      ) : (
        <ManyLines lines={lines} box={box} />
      )}
    </section>
  );
}

const endPx = 40;

/** Who looks at the newest goes on seeing it when the room shrinks: a draft that appears beneath must not cover it. */
function useStaysAtEnd(box: HTMLElement | null, on: boolean): void {
  useEffect(() => {
    if (box === null || !on) return;
    let atEnd = true;
    const look = () => {
      atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < endPx;
    };
    const watch = new ResizeObserver(() => {
      if (atEnd) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener('scroll', look);
    watch.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [box, on]);
}

function ManyLines({ lines, box }: { lines: Line[]; box: HTMLElement | null }) {
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box,
    estimateSize: (index) => {
      const line = lines[index];
      return line === undefined ? 24 : guessHeight(line);
    },
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
  });
  const count = lines.length;
  useLayoutEffect(() => {
    if (box !== null) virtual.scrollToIndex(count - 1, { align: 'end' });
  }, [virtual, count, box]);
  return (
    <div className={css.many} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const line = lines[item.index];
        if (line === undefined) return null;
        return (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={css.one}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <LineView line={line} />
          </div>
        );
      })}
    </div>
  );
}

function LineView({ line }: { line: Line }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  if (line.kind === 'earlier')
    return <p className={css.earlier}>{t('{{count}} earlier entries are kept, and not shown here.', { count: line.count })}</p>;
  if (line.kind === 'day') {
    return (
      <h2 className={css.day}>
        <span>{dayHead(new Date(line.at), { now, zone, locale: i18n.language }, t)}</span>
      </h2>
    );
  }
  return <EntryView entry={line.entry} follows={line.follows} />;
}
