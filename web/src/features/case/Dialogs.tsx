import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { ActDialog } from './acts/ActDialog';
import { ActsList } from './acts/ActsList';
import { LinkDialog } from './acts/LinkDialog';
import { actOf } from './acts/table';
import { type OpenAct, useCase } from './CaseContext';

interface Props {
  open: OpenAct | 'menu' | 'link' | undefined;
  onClose: () => void;
}

/** What lies over a case: the form of one act, all acts to choose from, the link to the customer's page. */
export function Dialogs({ open, onClose }: Props) {
  const { t } = useTranslation();
  const { openAct } = useCase();
  if (open === undefined) return null;
  if (open === 'link') return <LinkDialog onClose={onClose} />;
  if (open === 'menu') {
    return (
      <Dialog title={t('Acts')} open onClose={onClose} width={720}>
        <ActsList
          onChoose={(act) => {
            onClose();
            openAct(act.key);
          }}
        />
      </Dialog>
    );
  }
  const act = actOf(open.key);
  return act === undefined ? null : (
    <ActDialog key={`${open.key}${open.subject ?? ''}`} act={act} subject={open.subject} onClose={onClose} />
  );
}
