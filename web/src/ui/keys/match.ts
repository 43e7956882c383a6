/** The part of a keyboard event that decides what it means; a plain object in tests. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const names: Record<string, string> = {
  ' ': 'space',
  Enter: 'enter',
  Escape: 'esc',
  Tab: 'tab',
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** "c", "mod+enter", "alt+enter", "f8". Ctrl on a PC and Command on a Mac are both "mod"; a Mac's Control is "ctrl". */
export function combinationOf(press: KeyPress, mac: boolean): string {
  const parts: string[] = [];
  if (mac ? press.metaKey : press.ctrlKey) parts.push('mod');
  if (mac && press.ctrlKey) parts.push('ctrl');
  if (press.altKey) parts.push('alt');
  const key = names[press.key] ?? press.key.toLowerCase();
  // Shift is named only with keys that print nothing: "?" is a key of its own on every layout.
  if (press.shiftKey && key.length > 1) parts.push('shift');
  parts.push(key);
  return parts.join('+');
}

/** A key that would print: what WCAG 2.1.4 lets a person switch off, and what never acts while text has the focus. */
export function isSingleKey(combination: string): boolean {
  return combination === 'space' || (combination.length === 1 && combination !== '');
}

export interface Focus {
  /** Text is being typed: an input, a text area, anything editable. */
  inText: boolean;
  /** A button, link or the like, which itself answers to Enter and Space. */
  onControl: boolean;
}

/** Whether a press may reach an action at all. */
export function mayAct(combination: string, focus: Focus, singleKeysOn: boolean): boolean {
  if (focus.onControl && (combination === 'enter' || combination === 'space')) return false;
  if (
    focus.inText &&
    (combination === 'enter' || combination === 'up' || combination === 'down' || combination === 'left' || combination === 'right')
  )
    return false;
  if (isSingleKey(combination)) return singleKeysOn && !focus.inText;
  return true;
}

const textInputs = new Set([
  'text',
  'search',
  'email',
  'password',
  'tel',
  'url',
  'number',
  'date',
  'time',
  'datetime-local',
  'month',
  'week',
]);

export function focusOf(element: Element | null): Focus {
  if (!(element instanceof HTMLElement)) return { inText: false, onControl: false };
  const inText =
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && textInputs.has(element.type)) ||
    element.getAttribute('role') === 'textbox' ||
    element.getAttribute('role') === 'combobox';
  const onControl =
    !inText &&
    element.closest('a[href], button, input, summary, [role="button"], [role="option"], [role="menuitem"], [role="switch"]') !== null;
  return { inText, onControl };
}
