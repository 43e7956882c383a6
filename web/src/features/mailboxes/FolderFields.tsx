import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import css from './MailboxesPage.module.css';
import type { FieldsProps } from './SignInFields';

interface Props extends Omit<FieldsProps, 'mailbox'> {
  /** As the server lists them, once the settings were tested. */
  folders: string[];
}

export function FolderFields({ answers, change, folders, at }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.group}>
      <Choice
        label={t('What happens to a mail once it is taken')}
        value={answers.afterTaking}
        onChange={(afterTaking) => change({ afterTaking })}
        options={[
          { value: 'mark_seen', label: t('Mark a taken mail as read') },
          { value: 'move', label: t('Move it to another folder') },
        ]}
      />
      <div className={css.halves}>
        <Autocomplete
          label={t('Take mails from the folder')}
          data={folders}
          value={answers.folder}
          onChange={(folder) => change({ folder })}
          error={at('folder')}
        />
        {answers.afterTaking === 'move' && (
          <Autocomplete
            label={t('Move them to the folder')}
            data={folders}
            value={answers.moveTo}
            onChange={(moveTo) => change({ moveTo })}
            error={at('move_to')}
          />
        )}
      </div>
    </div>
  );
}
