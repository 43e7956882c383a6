import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Key } from '../../ui/Key';
import { usePageKeys } from '../../ui/keys/Actions';
import { keysOf } from '../../ui/keys/action';
import { isMac } from '../../ui/keys/platform';
import css from './KeysHelp.module.css';

/** Every key that acts on this screen, and what it does. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('Keys on this screen')} open onClose={onClose} width={720}>
      <Keys />
    </Dialog>
  );
}

function Keys() {
  const { t } = useTranslation();
  const actions = usePageKeys();
  const mac = isMac();
  return (
    <>
      <dl className={css.keys}>
        {actions.map((action) => (
          <div key={action.id} className={css.line}>
            <dt className={css.caps}>
              {keysOf(action, mac).map((key) => (
                <Key key={key} of={key} />
              ))}
              <span className={css.heard}>{keysOf(action, mac).join(', ')}</span>
            </dt>
            <dd>
              <bdi>{action.label}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{t('While you type, single letters write; Esc leaves the text. They can be switched off on your page.')}</p>
    </>
  );
}
