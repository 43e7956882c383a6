import { isMac } from './platform';

const names: Record<string, string> = {
  space: 'Space',
  enter: '↵',
  esc: 'Esc',
  tab: 'Tab',
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  shift: 'Shift',
};

/** What is printed on the key cap: "mod+enter" is "Ctrl ↵", on a Mac "⌘ ↵"; "esc x" (one after the other) is "Esc X". */
export function keyCaps(combination: string, mac: boolean = isMac()): string {
  const cap = (part: string) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'ctrl') return mac ? '⌃' : 'Ctrl';
    if (part === 'alt') return mac ? '⌥' : 'Alt';
    return names[part] ?? (part.length === 1 ? part.toUpperCase() : part.replace(/^f(\d+)$/, 'F$1'));
  };
  return combination
    .split(/[+ ]/)
    .filter((part) => part !== '')
    .map(cap)
    .join(' ');
}

/** The same for aria-keyshortcuts ("Control+Enter"). */
export function ariaKeys(combination: string, mac: boolean = isMac()): string {
  const aria: Record<string, string> = {
    mod: mac ? 'Meta' : 'Control',
    ctrl: 'Control',
    alt: 'Alt',
    shift: 'Shift',
    enter: 'Enter',
    esc: 'Escape',
    space: 'Space',
    down: 'ArrowDown',
    up: 'ArrowUp',
    left: 'ArrowLeft',
    right: 'ArrowRight',
    tab: 'Tab',
  };
  return combination
    .split('+')
    .map((part) => aria[part] ?? part.toUpperCase())
    .join('+');
}
