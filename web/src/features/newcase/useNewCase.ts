import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ask } from '../../api/change';
import { api, unwrap } from '../../api/client';
import { shelterOf } from '../../api/drafts/shelter';
import { useMe } from '../../api/me';
import { newKey } from '../../api/token';
import { bodyOf, emptyForm, isUnderWay, type NewCaseForm, readForm } from './form';

/** The form, sheltered in this tab while it is typed: a case that does not exist yet has no draft on the server. */
export function useNewCaseForm(): [NewCaseForm, (change: Partial<NewCaseForm>) => void, () => void] {
  const me = useMe();
  const shelter = useMemo(() => shelterOf(me.person.id, 'new', 'case'), [me.person.id]);
  const [form, setForm] = useState<NewCaseForm>(() => {
    const left = shelter.read()?.body;
    return left === undefined ? emptyForm : readForm(JSON.parse(left));
  });
  const put = useCallback(
    (change: Partial<NewCaseForm>) =>
      setForm((before) => {
        const next = { ...before, ...change };
        shelter.write({ body: JSON.stringify(next), seen: 0 });
        return next;
      }),
    [shelter],
  );
  return [form, put, shelter.clear];
}

/** Opens the case; a call under way is claimed with it, and its sheet is on the screen at once. */
export function useOpenCase(onOpened: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: async (form: NewCaseForm) => {
      const opened = await ask<{ number: string }>('post', '/cases', {
        body: bodyOf(form),
        headers: { 'Idempotency-Key': key.current },
      });
      if (isUnderWay(form)) await claim(opened.number);
      return opened;
    },
    onSuccess: ({ number }, form) => {
      onOpened();
      for (const queryKey of [['case-list'], ['today'], ['search']]) void client.invalidateQueries({ queryKey });
      void navigate({ to: isUnderWay(form) ? '/cases/$case/call' : '/cases/$case', params: { case: number } });
    },
    onError: () => {
      key.current = newKey(); // refused: what is sent next is another request. The form says why.
    },
  });
}

/** Whoever is talking has it. Somebody who may not claim talks all the same. */
async function claim(number: string): Promise<void> {
  try {
    await unwrap(api.POST('/api/v1/cases/{case}/claim', { params: { path: { case: number } } }));
  } catch {
    // it stands among the openings
  }
}
