import type { Act, Group, PlacedAct } from './act';
import { contactActs } from './contact';
import { caseActs } from './lifecycle';
import { personActs } from './person';
import { problemActs } from './problem';
import { processActs } from './process';
import { promiseActs } from './promise';

/** Every act that is a form. */
export const acts: readonly Act[] = [...contactActs, ...personActs, ...promiseActs, ...problemActs, ...processActs, ...caseActs];

/** Every act that has a place of its own: the composer, the call sheet, the undo of a letter, the link. */
export const placedActs: readonly PlacedAct[] = [
  { key: 'send_letter', permission: 'send_letter', label: 'Write to {{customer}}', group: 'contact', also: 'mail letter', place: 'mail' },
  { key: 'write_note', permission: 'write_note', label: 'Write a note to the team', group: 'contact', also: 'internal', place: 'note' },
  {
    key: 'record_call',
    permission: 'record_call',
    label: 'Ring {{customer}}',
    group: 'contact',
    also: 'call sheet phone',
    place: 'call_sheet',
  },
  { key: 'undo_letter', permission: 'undo_letter', label: 'Take back the letter that has not left', group: 'contact', place: 'undo' },
  {
    key: 'page_link',
    permission: 'send_letter',
    label: 'Copy the link to {{customer}}’s page',
    group: 'contact',
    also: 'customer page url',
    place: 'link',
  },
];

export const groups: readonly { group: Group; label: string }[] = [
  { group: 'contact', label: 'Words and calls' },
  { group: 'person', label: 'Person' },
  { group: 'promise', label: 'Promises' },
  { group: 'problem', label: 'Problem' },
  { group: 'process', label: 'Process' },
  { group: 'case', label: 'Case' },
];

export function actOf(key: string): Act | undefined {
  return acts.find((act) => act.key === key);
}

export type AnyAct = Act | PlacedAct;

export function isPlaced(act: AnyAct): act is PlacedAct {
  return 'place' in act;
}

export const allActs: readonly AnyAct[] = [...placedActs, ...acts];

/** An act's name on Today, and the act of the case that does it. */
const dutyActs: Record<string, string> = {
  claim: 'claim_opening',
  ring: 'record_call',
  follow_up_call: 'record_call',
  answer: 'send_letter',
  write_update: 'send_letter',
  confirm_choice: 'send_letter',
  follow_up_mail: 'send_letter',
  mend_delivery: 'send_letter',
  keep_promise: 'keep_promise',
  look_at_approval: 'give_approval',
  make_offer: 'make_offer',
  answer_wish: 'answer_wish',
  deliver_remedy: 'deliver_remedy',
  check_remedy: 'confirm_remedy',
  send_gesture: 'send_gesture',
  plan_step: 'complete_step',
  close: 'close_case',
  decide_unreachable: 'stop_with_dignity',
};

export function actOfDuty(duty: string): string {
  return dutyActs[duty] ?? duty;
}

/** The letter a duty asks for. */
export const letterOfDuty: Record<string, string> = {
  answer: 'reply',
  write_update: 'update',
  confirm_choice: 'confirmation',
  follow_up_mail: 'follow_up',
  mend_delivery: 'reply',
};

/** Where a step of the plan is worked on. */
export const actOfStep: Record<string, string> = {
  listen: 'take_account',
  reflect: 'reflect',
  apologise: 'apologise',
  empathise: 'name_feeling',
  agree: 'agree',
  thank: 'thank',
  findings: 'make_finding',
  what_hurt: 'name_upset',
  options: 'make_offer',
  choice: 'choose_option',
  remedy: 'deliver_remedy',
  gesture: 'plan_gesture',
  confirmation: 'confirm_solution',
  cause: 'record_cause',
  review: 'complete_step',
  action: 'complete_step',
  effect_check: 'complete_step',
  tell_everyone: 'complete_step',
};
