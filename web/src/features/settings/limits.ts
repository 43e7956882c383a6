import { type Role, roles } from '../../fields/roles';
import type { Money } from '../../ui/money';
import type { Playbook } from './useSettings';

export interface Limit {
  role: Role;
  gesture?: Money;
  remedy?: Money;
}

/** What each role may give without asking, in the order of the roles; a role that may give nothing is left out. */
export function limitsOf({ authority }: Pick<Playbook, 'authority'>): Limit[] {
  const highest = (role: Role, what: string) =>
    authority
      .filter((entry) => entry.role === role && entry.what === what)
      .map((entry) => entry.up_to)
      .sort((a, b) => b.amount_minor - a.amount_minor)[0];
  return roles
    .map((role) => ({ role, gesture: highest(role, 'gesture'), remedy: highest(role, 'remedy') }))
    .filter(({ gesture, remedy }) => gesture !== undefined || remedy !== undefined);
}
