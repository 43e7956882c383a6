import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { actOfDuty, allActs, letterOfDuty } from './acts/table';
import { useCase } from './CaseContext';

const keys: Record<string, string> = { record_call: 'c', hand_over: 'x', send_letter: 'w', write_note: 'n', claim_opening: 'o' };

/** Every act of the case for the palette, the everyday ones with a key; the duties of Today keep theirs. */
export function useCaseKeys(): void {
  const { t } = useTranslation();
  const { view, permission, openAct, openMenu, compose, ring } = useCase();
  const customer = view.customer.record.short_name;
  const actions = useMemo<Action[]>(() => {
    const taken = new Set(Object.values(keys));
    const duties = view.next_actions
      .filter((duty) => !['ring', 'claim', 'follow_up_call'].includes(duty.act) && !taken.has(duty.key.toLowerCase()))
      .map((duty): Action => {
        taken.add(duty.key.toLowerCase());
        const letter = letterOfDuty[duty.act];
        return {
          id: `duty.${duty.id}`,
          label: duty.title,
          key: duty.key.toLowerCase(),
          permission: { allowed: duty.permitted, why: duty.refusal },
          run: () => (letter === undefined ? openAct(actOfDuty(duty.act), duty.subject) : compose('mail', letter)),
        };
      });
    return [
      ...duties,
      { id: 'case.acts', label: t('All acts'), key: '.', hidden: true, run: openMenu },
      { id: 'case.log', label: t('Log a call'), key: 'l', permission: permission('record_call'), run: () => compose('call') },
      ...allActs.map(
        (act): Action => ({
          id: `case.${act.key}`,
          label: t(act.label, { customer }),
          key: keys[act.key],
          permission: permission(act.permission),
          run: () => (act.key === 'record_call' ? ring() : openAct(act.key)),
        }),
      ),
    ];
  }, [t, view.next_actions, customer, permission, openAct, openMenu, compose, ring]);
  useActions(actions);
}
