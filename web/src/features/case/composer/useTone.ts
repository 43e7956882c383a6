import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ask } from '../../../api/change';
import { type Placed, place, type ToneReport } from './tone';

const pauseMs = 350;

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface Tone {
  placed: Placed[];
  has: string[];
  /** The findings are about this very text, not about one a moment ago. */
  fresh: boolean;
}

/** What the tone check says of a text, a moment after each pause; places of a text that has moved on are not shown. */
export function useTone(text: string, kind: string, of: { number: string; version: number }): Tone {
  const settled = useSettled(text);
  const { data } = useQuery({
    queryKey: ['lint', kind, settled, of.number, of.version],
    queryFn: async ({ signal }) => ({
      text: settled,
      report: await ask<ToneReport>('post', '/lint', { body: { text: settled, kind, case: of.number }, signal }),
    }),
    enabled: settled.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const fresh = data?.text === text;
  return useMemo(() => {
    if (data === undefined || text.trim() === '') return { placed: [], has: [], fresh: text.trim() === '' };
    return { placed: fresh ? place(text, data.report.findings) : [], has: data.report.has ?? [], fresh };
  }, [data, text, fresh]);
}
