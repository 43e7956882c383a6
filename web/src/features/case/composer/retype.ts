/** Puts words in the place of all that stands in a field, as if somebody had typed them: the browser's own undo takes them back. */
export function retype(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  const before = document.activeElement;
  field.focus();
  field.select();
  // The only way into the browser's undo; where it is missing the words come without it.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, 0, field.value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (before instanceof HTMLInputElement || before instanceof HTMLTextAreaElement) before.focus();
}
