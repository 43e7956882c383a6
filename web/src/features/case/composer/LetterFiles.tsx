import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../api/change';
import { Button } from '../../../ui/Button';
import { useCase } from '../CaseContext';
import { sizeText } from '../timeline/Attachments';
import css from './LetterFiles.module.css';
import type { LetterFile } from './letter';

interface Props {
  files: LetterFile[];
  onChange: (files: LetterFile[]) => void;
}

/** What goes with the letter. A picture will stand below its words. */
export function LetterFiles({ files, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { view } = useCase();
  const input = useRef<HTMLInputElement>(null);
  // What was typed while a file was on its way must stand.
  const latest = useRef({ files, onChange });
  latest.current = { files, onChange };
  const add = async (chosen: File) => {
    const { file, name, bytes } = await upload<LetterFile>(`/cases/${view.id}/files`, chosen);
    const next = [...latest.current.files, { file, name, bytes }];
    latest.current.files = next; // the next one may be there before this one is drawn
    latest.current.onChange(next);
  };
  const adding = useMutation({
    mutationFn: async (chosen: File[]) => {
      const errors: unknown[] = [];
      for (const file of chosen) await add(file).catch((error: unknown) => errors.push(error)); // the others go on
      if (errors.length > 0) throw errors[0];
    },
    onError: () => {}, // said below
  });
  return (
    <div className={css.files}>
      {files.length > 0 && (
        <ul className={css.list} aria-label={t('Goes with the letter')}>
          {files.map(({ file, name, bytes }) => (
            <li key={file} className={css.file}>
              <IconPaperclip size={16} stroke={1.5} aria-hidden="true" />
              <bdi className={css.name}>{name}</bdi>
              <span className={css.size}>{sizeText(bytes, i18n.language)}</span>
              <Button
                label={t('Leave it out')}
                about={name}
                look="quiet"
                size="small"
                onClick={() => onChange(files.filter((each) => each.file !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('Attach files')}
        onChange={(event) => {
          adding.mutate([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        label={adding.isPending ? t('Attaching') : t('Attach files')}
        look="quiet"
        size="small"
        disabled={adding.isPending}
        onClick={() => input.current?.click()}
      />
      {adding.error !== null && (
        <span role="alert" className={css.error}>
          {adding.error.message}
        </span>
      )}
    </div>
  );
}
