import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseView as View } from '../../api/types';
import { useCompact } from '../../ui/useCompact';
import { actOfDuty, allActs, isPlaced, letterOfDuty } from './acts/table';
import { CaseContext, type CaseScreen, type ComposerKind, type OpenAct } from './CaseContext';
import { CaseDesk } from './CaseDesk';
import { CasePhone, type PhoneTab } from './CasePhone';
import { Dialogs } from './Dialogs';
import { useCaseKeys } from './useCaseKeys';

interface Props {
  view: View;
  reference: string;
}

export interface Asked {
  kind: ComposerKind;
  letter: string | undefined;
  times: number;
}

export function CaseView({ view, reference }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const compact = useCompact();
  const [open, setOpen] = useState<OpenAct | 'menu' | 'link'>();
  const [asked, setAsked] = useState<Asked>({ kind: 'mail', letter: undefined, times: 0 });
  const [tab, setTab] = useState<PhoneTab>('timeline');

  const compose = useCallback((kind: ComposerKind, letter?: string) => {
    setTab('write');
    setAsked((before) => ({ kind, letter, times: before.times + 1 }));
  }, []);
  const ring = useCallback(() => void navigate({ to: '/cases/$case/call', params: { case: reference } }), [navigate, reference]);
  const refresh = useCallback(
    async () =>
      void (await Promise.all([
        client.invalidateQueries({ queryKey: ['cases', reference] }),
        client.invalidateQueries({ queryKey: ['today'] }),
      ])),
    [client, reference],
  );
  const permission = useMemo(() => {
    const verdicts = new Map(view.permitted.map((each) => [each.action, { allowed: each.allowed, why: each.sentence }]));
    const unknown = { allowed: false, why: 'Ask somebody who may.' };
    return (action: string) => verdicts.get(action) ?? unknown;
  }, [view.permitted]);
  const openAct = useCallback(
    (key: string, subject?: string) => {
      const act = allActs.find((each) => each.key === key);
      if (act === undefined) return;
      if (!isPlaced(act)) setOpen({ key, subject });
      else if (act.place === 'mail') compose('mail');
      else if (act.place === 'note') compose('note');
      else if (act.place === 'call_sheet') ring();
      else if (act.place === 'link') setOpen('link');
      else setTab('timeline');
    },
    [compose, ring],
  );
  const screen = useMemo<CaseScreen>(
    () => ({ view, reference, permission, openAct, openMenu: () => setOpen('menu'), compose, ring, refresh }),
    [view, reference, permission, openAct, compose, ring, refresh],
  );
  useOpenedFor(openAct, compose);

  return (
    <CaseContext.Provider value={screen}>
      <Keys />
      {compact ? (
        <CasePhone tab={tab} onTab={setTab} asked={asked} onKind={(kind) => setAsked({ ...asked, kind })} />
      ) : (
        <CaseDesk asked={asked} onKind={(kind) => setAsked({ ...asked, kind })} />
      )}
      <Dialogs open={open} onClose={() => setOpen(undefined)} />
    </CaseContext.Provider>
  );
}

function Keys() {
  useCaseKeys();
  return null;
}

/** Today hands a duty over with the case's address: its form, or the composer, is open at once. */
function useOpenedFor(openAct: CaseScreen['openAct'], compose: CaseScreen['compose']): void {
  const { act, subject } = useSearch({ from: '/signed-in/cases/$case' });
  const navigate = useNavigate();
  useEffect(() => {
    if (act === undefined) return;
    const letter = letterOfDuty[act];
    if (letter !== undefined) compose('mail', letter);
    else openAct(actOfDuty(act), subject);
    void navigate({ to: '.', search: {}, replace: true });
  }, [act, subject, openAct, compose, navigate]);
}
