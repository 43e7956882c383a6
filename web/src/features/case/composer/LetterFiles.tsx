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
  const adding = useMutation({
    mutationFn: (file: File) => upload<LetterFile>(`/cases/${view.id}/files`, file),
    onSuccess: ({ file, name, bytes }) => latest.current.onChange([...latest.current.files, { file, name, bytes }]),
  });
  const addAll = async (chosen: File[]) => {
    for (const file of chosen) await adding.mutateAsync(file).catch(() => undefined); // the error stands below
  };
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
          void addAll([...(event.currentTarget.files ?? [])]);
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
