import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResult } from '../../api/types';
import { Button } from '../../ui/Button';
import { FeelingDot } from '../../ui/FeelingDot';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Row } from '../../ui/Row';
import { SearchField } from '../../ui/SearchField';
import { Skeleton } from '../../ui/Skeleton';
import { said } from '../../ui/said';
import { useDebounced } from '../../ui/useDebounced';
import { useSaid } from '../../ui/useSaid';
import css from './SearchPage.module.css';
import { useSearchPages, wordsMax, wordsMin } from './useSearch';

const restMs = 200;

/** Everything that holds the words: names, numbers, addresses, and the text of letters and calls. */
export function SearchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  const { q } = useSearch({ from: '/signed-in/search' });
  const [words, setWords] = useState(q ?? '');
  const rested = useDebounced(words.trim(), restMs);
  const found = useSearchPages(rested);
  const results = found.data?.pages.flatMap((page) => page.results) ?? [];
  return (
    <div className={css.page}>
      <PageHead title={t('Search')}>
        <SearchField
          label={t('Names, numbers, words')}
          className={css.field}
          autoFocus
          value={words}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setWords(value);
            void navigate({ search: { q: value.trim() === '' ? undefined : value.trim() }, replace: true });
          }}
        />
      </PageHead>
      {rested.length < wordsMin && <Notice title={t('Type a name, a case number, or words from a letter or a call.')} />}
      {rested.length > wordsMax && (
        <Notice title={t('That is a whole letter. Search for a few words of it: a name, a number, a phrase.')} />
      )}
      {found.isFetching && results.length === 0 && <Skeleton rows={8} />}
      {found.error !== null && results.length === 0 && <Notice title={found.error.message} live />}
      {found.isSuccess && results.length === 0 && <Notice title={t('No case holds “{{words}}”.', { words: rested })} />}
      {results.length > 0 && (
        <ul className={css.rows}>
          {results.map((result) => (
            <ResultRow key={result.summary.id} result={result} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div className={css.more}>
          <Button label={found.isFetchingNextPage ? t('Loading') : t('Show more')} onClick={() => void found.fetchNextPage()} />
        </div>
      )}
    </div>
  );
}

function ResultRow({ result }: { result: SearchResult }) {
  const words = useSaid();
  const { summary } = result;
  const snippet = said(result.snippet);
  return (
    <Row lines={2} className={css.row}>
      <div className={css.words}>
        <Link to="/cases/$case" params={{ case: summary.number }} className={css.customer}>
          <bdi>{words(summary.customer)}</bdi>
        </Link>
        <span className={css.title} dir="auto">
          {words(summary.title)}
        </span>
        {snippet !== undefined && snippet !== summary.title && (
          <span className={css.snippet} dir="auto">
            {snippet}
          </span>
        )}
      </div>
      <span className={css.feeling}>
        {summary.feeling !== undefined && (
          <FeelingDot word={summary.feeling.word} strength={summary.feeling.good ? 0 : summary.feeling.strength} />
        )}
      </span>
      <span className={css.number}>{summary.number}</span>
    </Row>
  );
}
