import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import type { Said } from '../../ui/said';
import { neighbour } from '../../ui/selection';
import { useMinute } from '../../ui/time/clock';
import { useSaid } from '../../ui/useSaid';
import { CaseRow } from './CaseRow';
import css from './CasesPage.module.css';

interface Props {
  compact: boolean;
  rows: { summary: CaseSummary; snippet?: Said }[];
  /** There is a further page, and it is not on its way yet. */
  more: boolean;
  onMore: () => void;
}

const rowPx = 44;
const rowPhonePx = 64;
const aheadRows = 20;

/** Only the rows in sight are drawn, however many there are. */
export function CaseList({ compact, rows, more, onMore }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useMinute();
  const words = useSaid();
  const scroll = useRef<HTMLElement>(null);
  const [selected, select] = useState<string>();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (compact ? rowPhonePx : rowPx),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && last >= rows.length - aheadRows) onMore();
  }, [more, last, rows.length, onMore]);

  const actions = useMemo<Action[]>(() => {
    const ids = rows.map((row) => row.summary.id);
    const move = (step: 1 | -1) => {
      const next = neighbour(ids, selected, step);
      if (next === undefined) return;
      select(next);
      virtual.scrollToIndex(ids.indexOf(next), { align: 'auto' });
    };
    const row = rows.find((each) => each.summary.id === selected);
    return [
      { id: 'cases.down', label: t('Next case'), key: 'j', alias: 'down', hidden: true, run: () => move(1) },
      { id: 'cases.up', label: t('Case before'), key: 'k', alias: 'up', hidden: true, run: () => move(-1) },
      ...(row === undefined
        ? []
        : [
            {
              id: 'cases.open',
              label: t('Open the case of {{customer}}', { customer: words(row.summary.customer) }),
              key: 'enter',
              run: () => void navigate({ to: '/cases/$case', params: { case: row.summary.number } }),
            },
          ]),
    ];
  }, [t, navigate, rows, selected, virtual, words]);
  useActions(actions);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.scroll} ref={scroll} tabIndex={0} aria-label={t('Cases')}>
      <ul className={css.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <CaseRow
              key={row.summary.id}
              summary={row.summary}
              snippet={row.snippet}
              top={item.start}
              now={now}
              selected={row.summary.id === selected}
              onSelect={() => select(row.summary.id)}
            />
          );
        })}
      </ul>
    </section>
  );
}
