import type { TFunction } from 'i18next';
import type { Api } from '../api/types';

export type Role = Api['Role'];
export const roles: Role[] = ['agent', 'lead', 'owner', 'admin', 'read_only'];

export function roleName(role: Role, t: TFunction): string {
  const names: Record<Role, string> = {
    agent: t('agent'),
    lead: t('team lead'),
    owner: t('owner'),
    admin: t('administrator'),
    read_only: t('reader'),
  };
  return names[role];
}

/** Who may change the settings: the server's door to them. */
export function runsTheHouse(role: Role): boolean {
  return role === 'owner' || role === 'admin';
}
