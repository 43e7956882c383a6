import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { roleName, runsTheHouse } from '../../fields/roles';
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
  return (
    <div className={css.page}>
      <PageHead title={me.person.name} note={`${roleName(me.role, t)} · ${me.company} · ${me.email}`} />
      <div className={css.sections}>
        <Section title={t('Your screen')}>
          <Screen />
        </Section>
        {runsTheHouse(me.role) && (
          <Section title={me.company}>
            <p className={css.company}>
              <Link to="/settings" className={css.link}>
                {t('The company’s settings')}
              </Link>
              <span className={css.about}>{t('Name, hours, letters, playbook and colleagues.')}</span>
            </p>
          </Section>
        )}
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
