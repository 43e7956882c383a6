import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { SearchField } from '../../ui/SearchField';
import { Skeleton } from '../../ui/Skeleton';
import { useCompact } from '../../ui/useCompact';
import { useDebounced } from '../../ui/useDebounced';
import { CaseList } from './CaseList';
import css from './CasesPage.module.css';
import { type Filter, useCases, wordsMax } from './useCases';

const restMs = 200;

export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/cases' });
  const search = useSearch({ from: '/signed-in/cases' });
  const [words, setWords] = useState(search.q ?? '');
  const rested = useDebounced(words.trim(), restMs);
  const filter: Filter = { phase: search.phase ?? 'open', owner: search.owner ?? 'all', words: rested };
  const cases = useCases(filter);
  const compact = useCompact();
  const actions = useMemo<Action[]>(
    () => [{ id: 'cases.new', label: t('New case'), key: 'n', hidden: true, run: () => void navigate({ to: '/new' }) }],
    [t, navigate],
  );
  useActions(actions);
  const tooLong = rested.length > wordsMax;
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? [];

  const show = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    void navigate({
      search: {
        phase: next.phase === 'open' ? undefined : next.phase,
        owner: next.owner === 'all' ? undefined : next.owner,
        q: next.words === '' ? undefined : next.words,
      },
      replace: true,
    });
  };

  return (
    <div className={css.page}>
      <PageHead title={t('Cases')}>
        <SearchField
          label={t('Search all cases')}
          className={css.search}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            show({ words: event.currentTarget.value.trim() });
          }}
        />
        <Button label={t('New case')} shortcut="n" onClick={() => void navigate({ to: '/new' })} />
      </PageHead>
      {rested === '' && (
        <div className={css.filters}>
          <Choice
            label={t('Which cases')}
            value={filter.phase}
            onChange={(phase) => show({ phase })}
            options={[
              { value: 'open', label: t('Open') },
              { value: 'closed', label: t('Closed') },
              { value: 'all', label: t('All') },
            ]}
          />
          <Choice
            label={t('Whose cases')}
            value={filter.owner}
            onChange={(owner) => show({ owner })}
            options={[
              { value: 'all', label: t('Everybody’s') },
              { value: 'me', label: t('Yours') },
              { value: 'nobody', label: t('Nobody’s yet') },
            ]}
          />
          <Link to="/intake" className={css.intake}>
            {t('Intake')}
          </Link>
          <Link to="/outbox" className={css.intake}>
            {t('Outbox')}
          </Link>
        </div>
      )}
      {tooLong && <Notice title={t('That is a whole letter. Search for a few words of it: a name, a number, a phrase.')} />}
      {cases.isPending && !tooLong && <Skeleton rows={12} />}
      {cases.error !== null && rows.length === 0 && (
        <Notice title={cases.error.message} act={<Button label={t('Try again')} onClick={() => void cases.refetch()} />} live />
      )}
      {cases.isSuccess && !tooLong && rows.length === 0 && <Nothing filter={filter} onAll={() => show({ phase: 'all', owner: 'all' })} />}
      {rows.length > 0 && !tooLong && (
        <CaseList
          key={compact ? 'phone' : 'desk'}
          compact={compact}
          rows={rows}
          more={cases.hasNextPage && !cases.isFetchingNextPage}
          onMore={() => void cases.fetchNextPage()}
        />
      )}
    </div>
  );
}

function Nothing({ filter, onAll }: { filter: Filter; onAll: () => void }) {
  const { t } = useTranslation();
  if (filter.words !== '') {
    return (
      <Notice title={t('No case holds “{{words}}”.', { words: filter.words })}>
        {t('Names, case numbers, e-mail addresses and words from any letter or call are searched. A beginning is enough.')}
      </Notice>
    );
  }
  if (filter.phase === 'open' && filter.owner === 'all') {
    return (
      <Notice title={t('No case is open.')}>{t('When somebody complains, their case stands here and its first call in Today.')}</Notice>
    );
  }
  return <Notice title={t('No case like that.')} act={<Button label={t('Show all cases')} onClick={onAll} />} />;
}
