import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/change';
import type { Api } from '../../../api/types';
import type { Aria } from './FieldView';
import css from './FieldView.module.css';

interface Props {
  aria: Aria;
  value: string;
  onChange: (value: unknown) => void;
}

/** Found by name among the customers of all cases. */
export function CustomerField({ aria, value, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['search', 'customers', q],
    queryFn: ({ signal }) => ask<Api['SearchPage']>('get', '/search', { query: { q }, signal }),
    enabled: q.length > 1,
  });
  const found = new Map(data?.results.map(({ summary }) => [summary.customer_id, summary.customer]));
  return (
    <>
      <input
        {...aria}
        className={css.line}
        data-autofocus
        dir="auto"
        placeholder={t('a name')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <select
        className={css.select}
        aria-label={t('The customers found')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{found.size === 0 ? t('nobody found yet') : t('choose')}</option>
        {[...found].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
