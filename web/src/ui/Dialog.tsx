import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Dialog.module.css';
import { ActionLayer } from './keys/Actions';

interface Props {
  title: string;
  open: boolean;
  /** Left out: it cannot be waved away, and lies over every other dialog. */
  onClose?: () => void;
  width?: number;
  children: ReactNode;
}

const nothing = () => {};

/** What must be answered before going on. Keys of the page beneath rest while it is open; Esc closes. */
export function Dialog({ title, open, onClose, width = 520, children }: Props) {
  const { t } = useTranslation();
  const must = onClose === undefined;
  return (
    <Modal
      opened={open}
      onClose={onClose ?? nothing}
      withCloseButton={!must}
      closeOnEscape={!must}
      closeOnClickOutside={!must}
      zIndex={must ? 400 : 200}
      title={title}
      size={width}
      centered
      transitionProps={{ duration: 120 }}
      overlayProps={{ backgroundOpacity: 0.28, color: '#211F1B' }}
      closeButtonProps={{ 'aria-label': t('Close') }}
      classNames={{ content: css.content, header: css.header, title: css.title, body: css.body }}
    >
      <ActionLayer>{must ? <ActionLayer>{children}</ActionLayer> : children}</ActionLayer>
    </Modal>
  );
}
