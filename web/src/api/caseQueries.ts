import { queryOptions } from '@tanstack/react-query';
import { ask } from './change';
import type { Api } from './types';

const at = (reference: string) => `/cases/${encodeURIComponent(reference)}`;

/** What is read of one case beyond the case itself. Keys begin as the case's own, so that its news renews them. */
export const caseQueries = {
  contact: (reference: string, contact: string) =>
    queryOptions({
      queryKey: ['cases', reference, 'contacts', contact],
      queryFn: ({ signal }) => ask<Api['ContactView']>('get', `${at(reference)}/contacts/${contact}`, { signal }),
    }),
  callSheet: (reference: string) =>
    queryOptions({
      queryKey: ['call_sheet', reference],
      queryFn: ({ signal }) => ask<Api['CallSheetView']>('get', `${at(reference)}/call_sheet`, { signal }),
      // Steady while the call lasts, read anew for the next one.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  load: (reference: string, owner: string, from: string) =>
    queryOptions({
      queryKey: ['cases', reference, 'load', owner, from],
      queryFn: ({ signal }) => ask<Api['OwnerLoad']>('get', `${at(reference)}/load`, { query: { owner, from }, signal }),
    }),
};

/** A mail's HTML as a page of its own. `remote`: with its pictures from elsewhere. */
export function mailPageUrl(reference: string, contact: string, remote: boolean): string {
  return `/api/v1${at(reference)}/contacts/${contact}/page${remote ? '?remote=true' : ''}`;
}

export function attachmentUrl(reference: string, contact: string, ordinal: number): string {
  return `/api/v1${at(reference)}/contacts/${contact}/attachments/${ordinal}`;
}
