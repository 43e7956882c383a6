import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { roleName } from '../../fields/roles';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Row } from '../../ui/Row';
import { Skeleton } from '../../ui/Skeleton';
import css from './Colleagues.module.css';
import { type Colleague, inOrder } from './colleague';
import { useColleagues } from './useColleagues';

const ColleagueDialog = lazy(() => import('./ColleagueDialog'));

export function ColleaguesSection() {
  const { t, i18n } = useTranslation();
  const staff = useColleagues();
  const [opened, open] = useState<string>(); // an id, or "new"
  if (staff.data === undefined) {
    if (staff.error === null) return <Skeleton rows={4} bars={[30, 20]} />;
    return <Notice title={staff.error.message} act={<Button label={t('Try again')} onClick={() => void staff.refetch()} />} live />;
  }
  const colleague = staff.data.find((each) => each.id === opened);
  return (
    <>
      <ul className={css.rows}>
        {inOrder(staff.data, i18n.language).map((each) => (
          <ColleagueRow key={each.id} colleague={each} onChange={() => open(each.id)} />
        ))}
      </ul>
      <div className={css.add}>
        <Button label={t('Add a colleague')} onClick={() => open('new')} />
      </div>
      {(opened === 'new' || colleague !== undefined) && (
        <Suspense>
          <ColleagueDialog colleague={colleague} onClose={() => open(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function ColleagueRow({ colleague, onChange }: { colleague: Colleague; onChange: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const state = !colleague.active
    ? t('no access')
    : !colleague.can_sign_in
      ? t('cannot sign in yet')
      : colleague.id === me.person.id
        ? t('you')
        : '';
  return (
    <Row lines={2} className={css.row} data-left={!colleague.active || undefined} data-colleague={colleague.id}>
      <Avatar initials={colleague.initials} />
      <div className={css.who}>
        <span className={css.name}>
          <bdi>{colleague.name}</bdi>
          {state !== '' && <span className={css.state}>{state}</span>}
        </span>
        <span className={css.small}>{colleague.email}</span>
      </div>
      <div className={css.what}>
        <span>{roleName(colleague.role, t)}</span>
        <span className={css.small}>
          {[colleague.line, t('{{count}} promises a day', { count: colleague.places_per_day })].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Button label={t('Change')} about={t('Change {{name}}', { name: colleague.name })} size="small" onClick={onChange} />
    </Row>
  );
}
