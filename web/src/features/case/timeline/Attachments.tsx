import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attachmentUrl } from '../../../api/caseQueries';
import type { Api } from '../../../api/types';
import { useCase } from '../CaseContext';
import css from './Attachments.module.css';

export function sizeText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

export function Attachments({ attachments }: { attachments: Api['EntryAttachment'][] }) {
  const { t, i18n } = useTranslation();
  const { view } = useCase();
  return (
    <ul className={css.list} aria-label={t('Attachments')}>
      {attachments.map((each) => (
        <li key={`${each.contact}-${each.ordinal}`}>
          <a className={css.file} href={attachmentUrl(view.id, each.contact, each.ordinal)} download={each.name}>
            <IconPaperclip size={16} stroke={1.5} aria-hidden="true" />
            <span className={css.name} dir="auto">
              {each.name === '' ? t('unnamed file') : each.name}
            </span>
            <span className={css.size}>{sizeText(each.bytes, i18n.language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
