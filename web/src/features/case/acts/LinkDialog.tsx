import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/change';
import { CopyLine } from '../../../ui/CopyLine';
import { Dialog } from '../../../ui/Dialog';
import { shortDay } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import css from './LinkDialog.module.css';

interface Link {
  url: string;
  expires_at?: string;
}

/** A new link to the customer's own page. It is shown once: only its digest is kept. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { view } = useCase();
  const zone = useZone();
  const customer = view.customer.record.short_name;
  const { mutate, data, error } = useMutation({
    mutationFn: () => ask<Link>('post', `/cases/${view.id}/page_links`),
    onError: () => {}, // shown in the dialog
  });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  return (
    <Dialog title={t('{{customer}}’s page', { customer })} open onClose={onClose}>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && (
        <div className={css.link}>
          <CopyLine label={t('Address')} value={data.url} look="filled" />
          <p className={css.note}>
            {t('Whoever has this address sees the page, without signing in. Give it to {{customer}} only.', { customer })}{' '}
            {data.expires_at !== undefined && t('It ends on {{day}}.', { day: shortDay(new Date(data.expires_at), zone, i18n.language) })}
          </p>
        </div>
      )}
    </Dialog>
  );
}
