import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import type { Api } from '../../api/types';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { Password } from './Password';
import { Profile } from './Profile';
import { Screen } from './Screen';
import { SignOut } from './SignOut';
import css from './YouPage.module.css';

/** The reader's own page: who they are to customers, how their screen looks, which keys act. */
export function YouPage() {
  const { t } = useTranslation();
  const me = useMe();
  const roles: Record<Api['Role'], string> = {
    agent: t('agent'),
    lead: t('team lead'),
    owner: t('owner'),
    admin: t('administrator'),
    read_only: t('reader'),
  };
  return (
    <div className={css.page}>
      <PageHead title={me.person.name} note={`${roles[me.role]} · ${me.company} · ${me.email}`} />
      <div className={css.sections}>
        <Section title={t('Your screen')}>
          <Screen />
        </Section>
        <Section title={t('You, to customers')}>
          <Profile key={me.person.name} />
        </Section>
        <Section title={t('Your password')}>
          <Password />
        </Section>
        {(me.role === 'owner' || me.role === 'admin') && (
          <Section title={t('For whoever looks after Amends')}>
            <Link to="/mailboxes" className={css.place}>
              {t('Mailboxes')}
            </Link>
          </Section>
        )}
        <SignOut />
        <p className={css.version}>{t('Amends {{version}}', { version: me.version })}</p>
      </div>
    </div>
  );
}
