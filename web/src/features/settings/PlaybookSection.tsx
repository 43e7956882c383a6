import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { FigureLines, PlaybookLines } from '../../fields/PlaybookLines';
import { roleName } from '../../fields/roles';
import { Button } from '../../ui/Button';
import { moneyText } from '../../ui/money';
import { Notice } from '../../ui/Notice';
import { SectionHeading } from '../../ui/Section';
import { Skeleton } from '../../ui/Skeleton';
import { limitsOf } from './limits';
import css from './SettingsPage.module.css';
import type { Playbook } from './useSettings';

export function PlaybookSection() {
  const { t } = useTranslation();
  const playbook = useQuery(queries.playbook());
  const further = useQuery(queries.furtherPlaybooks());
  if (playbook.data !== undefined)
    return (
      <>
        <p className={css.lead}>
          {t('You follow “{{name}}”. Its figures are read here; the manual for operators says how to change them.', {
            name: playbook.data.name,
          })}
        </p>
        <Figures playbook={playbook.data} />
        {further.data?.map(({ id, playbook }) => (
          <section key={id} className={css.further}>
            <SectionHeading level={3}>{playbook.name}</SectionHeading>
            <p className={css.lead}>{t('By this one go the cases of each mailbox that names it.')}</p>
            <Figures playbook={playbook} />
          </section>
        ))}
      </>
    );
  if (playbook.error === null) return <Skeleton rows={7} bars={[40, 15]} />;
  return <Notice title={playbook.error.message} act={<Button label={t('Try again')} onClick={() => void playbook.refetch()} />} live />;
}

function Figures({ playbook }: { playbook: Playbook }) {
  const { t, i18n } = useTranslation();
  const limits = limitsOf(playbook);
  const amount = (money: Parameters<typeof moneyText>[0] | undefined) =>
    money === undefined ? t('nothing') : moneyText(money, i18n.language);
  return (
    <div className={css.figures}>
      <PlaybookLines playbook={playbook} />
      {limits.length > 0 && (
        <>
          <SectionHeading level={3}>{t('What each may give on the spot')}</SectionHeading>
          <FigureLines
            lines={limits.map(({ role, gesture, remedy }) => ({
              label: roleName(role, t),
              text: t('gesture {{gesture}}, remedy {{remedy}}', { gesture: amount(gesture), remedy: amount(remedy) }),
            }))}
          />
        </>
      )}
    </div>
  );
}
