import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';

interface Props {
  /** PEM. */
  value: string;
  /** The server is spoken to under TLS. */
  tls: boolean;
  onChange: (value: string) => void;
  description: string;
  error?: string;
}

/** Few need it: a server inside the house, whose certificate the house made itself. What is there, or is wrong, is never hidden. */
export function OwnAuthority({ value, tls, onChange, description, error }: Props) {
  const { t } = useTranslation();
  const [asked, ask] = useState(value !== '');
  if (asked || value !== '' || error !== undefined)
    return (
      <Textarea
        label={t('Certificate of your own authority')}
        description={description}
        placeholder="-----BEGIN CERTIFICATE-----"
        autosize
        minRows={2}
        maxRows={4}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    );
  if (!tls) return null;
  return (
    <div>
      <Button label={t('The server has a certificate of your own authority')} look="quiet" size="small" onClick={() => ask(true)} />
    </div>
  );
}
