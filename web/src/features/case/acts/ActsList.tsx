import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../CaseContext';
import css from './ActsList.module.css';
import { openSteps } from './choices';
import type { AnyAct } from './table';
import { allActs, groups } from './table';

/** Every act of a case by its track, to be looked for by name; a refused one stays readable, with the rule beneath. */
export function ActsList({ onChoose }: { onChoose: (act: AnyAct) => void }) {
  const { t } = useTranslation();
  const { view, permission } = useCase();
  const [typed, setTyped] = useState('');
  const customer = view.customer.record.short_name;
  const words = typed.trim().toLowerCase();
  const found = useMemo(
    () =>
      allActs
        .map((act) => ({ act, label: t(act.label, { customer }), verdict: permission(act.permission) }))
        .filter(({ act, label }) => `${label} ${act.also ?? ''}`.toLowerCase().includes(words)),
    [t, customer, permission, words],
  );
  const first = found.find(({ verdict }) => verdict.allowed);
  return (
    <div className={css.acts}>
      <input
        className={css.search}
        type="search"
        data-autofocus
        placeholder={t('What would you do?')}
        aria-label={t('Find an act')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first !== undefined) onChoose(first.act);
        }}
      />
      {found.length === 0 && <p className={css.none}>{t('No act by that name.')}</p>}
      {groups.map(({ group, label }) => {
        const own = found.filter(({ act }) => act.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className={css.group}>
            <h2 className={css.head}>{t(label)}</h2>
            <ul className={css.list}>
              {own.map(({ act, label: name, verdict }) => (
                <li key={act.key}>
                  <button
                    type="button"
                    className={css.act}
                    aria-disabled={!verdict.allowed || undefined}
                    data-first={act === first?.act && words !== '' ? true : undefined}
                    onClick={() => verdict.allowed && onChoose(act)}
                  >
                    <span className={css.name}>{name}</span>
                    {!verdict.allowed && <span className={css.why}>{verdict.why}</span>}
                    {!verdict.allowed && act.key === 'close_case' && openSteps(view).length > 0 && (
                      <span className={css.why}>{t('Open: {{list}}.', { list: openSteps(view).join(', ') })}</span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
