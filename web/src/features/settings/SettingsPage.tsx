import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { roleName, runsTheHouse } from '../../fields/roles';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import css from './SettingsPage.module.css';
import { sections } from './sections';

/** What holds for the whole company. Only those who run the house may change it; the others read who that is. */
export function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className={css.page}>
      <PageHead title={t('Settings')} note={me.company} />
      {runsTheHouse(me.role) ? <All /> : <NotYours />}
    </div>
  );
}

function All() {
  const { t } = useTranslation();
  const settings = useQuery(queries.settings());
  if (settings.data === undefined) {
    if (settings.error === null) return <Skeleton rows={8} bars={[16, 40]} />;
    return <Notice title={settings.error.message} act={<Button label={t('Try again')} onClick={() => void settings.refetch()} />} live />;
  }
  const { data } = settings;
  return (
    <div className={css.columns}>
      <nav aria-label={t('Settings')} className={css.nav}>
        {sections.map(({ id, title }) => (
          <Link key={id} to="/settings" hash={id} replace className={css.place} activeOptions={{ includeHash: true }}>
            {title(t)}
          </Link>
        ))}
      </nav>
      <div className={css.sections}>
        {sections.map(({ id, title, Body }) => (
          <div key={id} id={id} className={css.section}>
            <Section title={title(t)}>
              <Body settings={data} />
            </Section>
          </div>
        ))}
      </div>
    </div>
  );
}

function NotYours() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { data } = useQuery(queries.staff());
  const names = data?.filter((each) => each.active && each.can_sign_in && runsTheHouse(each.role)).map((each) => each.name) ?? [];
  return (
    <Notice title={t('The settings are kept by an owner or an administrator.')}>
      <p>
        {names.length > 0
          ? t('Ask {{names}}. You are here as {{role}}.', {
              names: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names),
              role: roleName(me.role, t),
            })
          : t('You are here as {{role}}.', { role: roleName(me.role, t) })}
      </p>
      <p>
        <Link to="/you" className={css.link}>
          {t('What is yours alone stands on your own page.')}
        </Link>
      </p>
    </Notice>
  );
}
