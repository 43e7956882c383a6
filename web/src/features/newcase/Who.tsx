import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/change';
import { fieldError } from '../../api/problem';
import type { Api } from '../../api/types';
import { Button } from '../../ui/Button';
import { useDebounced } from '../../ui/useDebounced';
import type { NewCaseForm } from './form';
import css from './NewCasePage.module.css';

interface Props {
  form: NewCaseForm;
  put: (change: Partial<NewCaseForm>) => void;
  error: unknown;
}

const restMs = 250;
const shownMax = 5;
const lettersMin = 3;

/** Somebody we know, found while their name is typed; or a new name and how to reach them. */
export function Who({ form, put, error }: Props) {
  const { t } = useTranslation();
  if (form.known !== undefined) {
    return (
      <div className={css.line}>
        <span className={css.lead}>{t('From')}</span>
        <b dir="auto">{form.known.name}</b>
        <span className={css.aside}>{t('known to us')}</span>
        <Button label={t('Somebody else')} look="quiet" size="small" onClick={() => put({ known: undefined })} />
      </div>
    );
  }
  return (
    <>
      <TextInput
        label={t('From')}
        description={t('With the form of address, where it is known: Ms Iris Nolan.')}
        autoFocus
        autoComplete="off"
        dir="auto"
        maxLength={400}
        value={form.name}
        error={fieldError(error, 'customer/name')}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <Known words={form.name} onChoose={(known) => put({ known })} />
      <div className={css.pair}>
        <TextInput
          label={t('E-mail address')}
          type="email"
          autoComplete="off"
          maxLength={320}
          value={form.email}
          error={fieldError(error, 'customer/email') ?? fieldError(error, 'email')}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t('Telephone')}
          type="tel"
          autoComplete="off"
          maxLength={60}
          value={form.phone}
          error={fieldError(error, 'customer/phone') ?? fieldError(error, 'phone')}
          onChange={(event) => put({ phone: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function Known({ words, onChoose }: { words: string; onChoose: (known: { id: string; name: string }) => void }) {
  const { t } = useTranslation();
  const q = useDebounced(words.trim(), restMs);
  const { data } = useQuery({
    queryKey: ['search', 'customers', q],
    queryFn: ({ signal }) => ask<Api['SearchPage']>('get', '/search', { query: { q }, signal }),
    enabled: q.length >= lettersMin && q.length < 200,
  });
  const found = new Map<string, { name: string; title: string }>();
  for (const { summary } of data?.results ?? []) {
    const { customer, customer_id: id } = summary;
    if (customer !== null && customer !== undefined && !found.has(id)) found.set(id, { name: customer, title: summary.title ?? '' });
  }
  if (q.length < lettersMin || found.size === 0) return null;
  return (
    <ul className={css.known} aria-label={t('Known to us')}>
      {[...found].slice(0, shownMax).map(([id, { name, title }]) => (
        <li key={id}>
          <button type="button" className={css.one} onClick={() => onChoose({ id, name })}>
            <bdi className={css.name}>{name}</bdi>
            <bdi className={css.about}>{title}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
