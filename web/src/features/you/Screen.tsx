import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { type Preferences, readPreferences } from '../../api/preferences';
import { Choice } from '../../ui/Choice';
import { say } from '../../ui/undo/say';
import { preferencesWith, useChangeMe } from './useChangeMe';
import css from './YouPage.module.css';

export function Screen() {
  const { t } = useTranslation();
  const me = useMe();
  const change = useChangeMe();
  const preferences = readPreferences(me.preferences);
  const set = (part: Partial<Preferences>) =>
    change.mutate({ preferences: preferencesWith(me, part) }, { onError: (error) => say(error.message, 'failed') });
  return (
    <div className={css.lines}>
      <div className={css.line}>
        <span>{t('Light or dark')}</span>
        <Choice
          label={t('Light or dark')}
          value={preferences.theme}
          onChange={(theme) => set({ theme })}
          options={[
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
            { value: 'auto', label: t('As the device') },
          ]}
        />
      </div>
      <div className={css.line}>
        <span className={css.what} id="keys-label">
          {t('Single letters act')}
          <span className={css.about}>{t('C rings, J and K move. Off, only keys with Ctrl or Alt act; every button still does.')}</span>
        </span>
        <Switch
          aria-labelledby="keys-label"
          checked={preferences.singleKeys}
          onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
        />
      </div>
      <div className={css.line}>
        <span className={css.what} id="shift-label">
          {t('On shift')}
          <span className={css.about}>{t('Off, no new case is handed to you.')}</span>
        </span>
        <Switch
          aria-labelledby="shift-label"
          checked={me.on_shift}
          onChange={(event) =>
            change.mutate({ on_shift: event.currentTarget.checked }, { onError: (error) => say(error.message, 'failed') })
          }
        />
      </div>
    </div>
  );
}
