import { Modal } from '@mantine/core';
import { IconArrowRight, IconFolder, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { ActionLayer, usePageActions } from '../../ui/keys/Actions';
import { isMac } from '../../ui/keys/platform';
import { say } from '../../ui/undo/say';
import { useDebounced } from '../../ui/useDebounced';
import { useSaid } from '../../ui/useSaid';
import { type Option, optionsFor } from './options';
import css from './Palette.module.css';
import { useFirstFound } from './useSearch';

interface Props {
  onClose: () => void;
}

const restMs = 120;

/** The search and command box: every act of this screen by its name, every case by any word in it. */
export default function Palette({ onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      transitionProps={{ duration: 0 }}
      size={560}
      yOffset={7}
      xOffset={16}
      classNames={{ content: css.content }}
    >
      <Modal.Overlay backgroundOpacity={0.12} color="#211F1B" />
      <Modal.Content aria-label={t('Search or command')}>
        <ActionLayer>
          <Box onClose={onClose} />
        </ActionLayer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Box({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const rested = useDebounced(words.trim(), restMs);
  const found = useFirstFound(rested);
  const actions = usePageActions();
  const options = useMemo(
    () => optionsFor(words, actions, rested === '' ? [] : (found.data?.results ?? []), isMac()),
    [words, actions, rested, found.data],
  );
  const current = options[Math.min(at, options.length - 1)];

  const choose = (option: Option) => {
    onClose();
    if (option.kind === 'case') void navigate({ to: '/cases/$case', params: { case: option.result.summary.number } });
    else if (option.kind === 'all') void navigate({ to: '/search', search: { q: option.words } });
    else if (option.action.permission?.allowed === false) say(option.action.permission.why ?? option.action.label);
    else option.action.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, options.length - 1) + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`palette-${options[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && current !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <>
      <div className={css.line}>
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <input
          data-autofocus
          className={css.input}
          role="combobox"
          aria-label={t('Search or command')}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current === undefined ? undefined : `palette-${current.id}`}
          placeholder={t('Search or command')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Key of="esc" />
      </div>
      <div role="listbox" id="palette-list" aria-label={t('What you can do')} className={css.list}>
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys act in the field, which keeps the focus
          <div
            key={option.id}
            id={`palette-${option.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === current}
            className={css.option}
            onClick={() => choose(option)}
            onMouseMove={() => setAt(options.indexOf(option))}
          >
            <OptionLine option={option} />
          </div>
        ))}
      </div>
      <p className={css.heard} role="status">
        {found.error !== null && rested !== '' ? found.error.message : ''}
      </p>
    </>
  );
}

function OptionLine({ option }: { option: Option }) {
  const { t } = useTranslation();
  const words = useSaid();
  if (option.kind === 'all') {
    return (
      <>
        <IconSearch size={16} stroke={1.5} />
        <span className={css.label}>{t('Everything that holds “{{words}}”', { words: option.words })}</span>
      </>
    );
  }
  if (option.kind === 'case') {
    const { summary } = option.result;
    return (
      <>
        <IconFolder size={16} stroke={1.5} />
        <bdi className={css.label}>{words(summary.customer)}</bdi>
        <span className={css.about} dir="auto">
          {words(summary.title)}
        </span>
        <span className={css.number}>{summary.number}</span>
      </>
    );
  }
  const Icon = option.action.icon ?? IconArrowRight;
  const refused = option.action.permission?.allowed === false;
  return (
    <>
      <Icon size={16} stroke={1.5} />
      <span className={css.label} data-refused={refused || undefined}>
        {option.action.label}
      </span>
      {refused && <span className={css.about}>{option.action.permission?.why}</span>}
      <span className={css.keys}>
        {option.keys.slice(0, 1).map((key) => (
          <Key key={key} of={key} />
        ))}
      </span>
    </>
  );
}
