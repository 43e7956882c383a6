import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { queries } from '../../api/queries';
import type { Api } from '../../api/types';
import { lessonName } from '../../fields/lessons';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { fullTime } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import css from './Learning.module.css';

type Lesson = Api['LessonReport'];

/** What the closed cases teach, and how far it can be trusted: measured on cases that were never learnt from. */
export function LearningSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const learned = useQuery(queries.learning());
  const learn = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/learning')),
    onSuccess: (view) => client.setQueryData(queries.learning().queryKey, view),
    onError: () => {}, // said beneath the button
  });
  if (learned.data === undefined) {
    if (learned.error === null) return <Skeleton rows={3} bars={[30, 20]} />;
    return <Notice title={learned.error.message} act={<Button label={t('Try again')} onClick={() => void learned.refetch()} />} live />;
  }
  return (
    <>
      <p className={css.about}>
        {t(
          'From the first words of a case: what kind it is, its cause, and who would take it. It is suggested on the case and decides nothing.',
        )}
      </p>
      <ul className={css.lessons}>
        {learned.data.lessons.map((lesson) => (
          <LessonView key={lesson.lesson} lesson={lesson} />
        ))}
      </ul>
      <Button
        label={learn.isPending ? t('One moment') : t('Learn from the closed cases')}
        disabled={learn.isPending}
        onClick={() => learn.mutate()}
      />
      {learn.error !== null && (
        <p role="alert" className={css.note}>
          {learn.error.message}
        </p>
      )}
    </>
  );
}

function LessonView({ lesson }: { lesson: Lesson }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <li className={css.lesson} data-lesson={lesson.lesson}>
      <h3 className={css.name}>{lessonName(lesson.lesson, t)}</h3>
      {lesson.in_use && (
        <p>
          {t('Right in {{right}} of {{count}} cases it never saw; naming the commonest each time: {{commonest}}.', {
            right: share.format(lesson.accuracy),
            commonest: share.format(lesson.commonest),
            count: lesson.held_out,
          })}{' '}
          {t('Sure of {{sure}}, and right in {{right}} of those; else it says “not sure”.', {
            sure: share.format(lesson.sure_share),
            right: share.format(lesson.sure_right),
          })}
        </p>
      )}
      {lesson.note !== '' && <p className={css.note}>{lesson.note}</p>}
      {lesson.in_use && lesson.learned_at !== undefined && (
        <details className={css.more}>
          <summary>{t('What it took for what')}</summary>
          <Confusion lesson={lesson} />
          <p className={css.note}>{t('Learnt {{when}}', { when: fullTime(new Date(lesson.learned_at), zone, i18n.language) })}</p>
        </details>
      )}
    </li>
  );
}

function Confusion({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  return (
    // It scrolls by itself, so it takes the focus of those who scroll with keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region
    <section className={css.scroll} aria-label={t('What it took for what')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('it was ↓ it said →')}</th>
            {lesson.labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lesson.confusion.map((row, was) => (
            <tr key={lesson.labels[was]}>
              <th scope="row">{lesson.labels[was]}</th>
              {row.map((count, saidAt) => (
                <td key={lesson.labels[saidAt]} data-right={was === saidAt || undefined} data-none={count === 0 || undefined}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
