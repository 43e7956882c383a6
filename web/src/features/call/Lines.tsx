import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import css from './Lines.module.css';
import { useCall } from './SheetContext';
import { split, stamp, typed, without } from './sheet';
import { begun } from './useSheet';

/** Their words as they are typed: a line per pause, each with the minute in which it began. */
export function Lines() {
  const { t } = useTranslation();
  const { sheet, seconds, put, line: focused, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ line: number; caret: number }>(undefined);
  const last = sheet.lines.length - 1;

  const fieldAt = (line: number) => box.current?.querySelector<HTMLTextAreaElement>(`[data-line="${line}"]`) ?? undefined;
  useEffect(() => {
    const go = wanted.current;
    if (go === undefined) return;
    wanted.current = undefined;
    const field = box.current?.querySelector<HTMLTextAreaElement>(`[data-line="${go.line}"]`);
    field?.focus();
    field?.setSelectionRange(go.caret, go.caret);
  });
  useEffect(() => {
    if (!window.matchMedia('(max-width: 767px)').matches) box.current?.querySelector<HTMLTextAreaElement>('[data-last]')?.focus();
  }, []);
  useEffect(() => {
    if (box.current !== null && last >= 0) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, line: number) => {
    const field = event.currentTarget;
    const caret = field.selectionStart;
    if (event.key === 'Escape') {
      field.blur();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      wanted.current = { line: line + 1, caret: 0 };
      put((before) => split(before, line, caret, seconds));
    } else if (event.key === 'Backspace' && field.value === '' && sheet.lines.length > 1) {
      event.preventDefault();
      const before = Math.max(0, line - 1);
      wanted.current = { line: before, caret: sheet.lines[before]?.text.length ?? 0 };
      put((each) => without(each, line));
    } else if (event.key === 'ArrowUp' && caret === 0 && line > 0) {
      event.preventDefault();
      fieldAt(line - 1)?.focus();
    } else if (event.key === 'ArrowDown' && !event.ctrlKey && !event.metaKey && caret === field.value.length && line < last) {
      event.preventDefault();
      fieldAt(line + 1)?.focus();
    }
  };

  return (
    <div className={css.lines} ref={box}>
      {sheet.lines.map((line, index) => (
        <div
          key={index}
          className={css.line}
          data-hurt={sheet.hurt?.line === index || undefined}
          data-expects={sheet.expects?.line === index || undefined}
        >
          <span className={css.at} data-now={index === last || undefined}>
            {line.text === '' && index !== last ? '' : stamp(line.text === '' ? seconds : line.at)}
          </span>
          <textarea
            className={css.text}
            data-line={index}
            data-last={index === last || undefined}
            aria-label={sentence('What she says, line {{number}}', { number: index + 1 })}
            placeholder={index === 0 && last === 0 ? sentence('Type what she says, as she says it. Enter when she pauses.') : undefined}
            dir="auto"
            rows={1}
            value={line.text}
            onFocus={() => {
              focused.current = index;
            }}
            onChange={(event) => {
              const text = event.currentTarget.value.replaceAll('\n', ' ');
              put((before) => typed(begun(before, 'them'), index, text, seconds));
            }}
            onKeyDown={(event) => onKey(event, index)}
          />
        </div>
      ))}
      <span className={css.heard}>{t('Ctrl H marks what hurt, Ctrl E what they expect.')}</span>
    </div>
  );
}
