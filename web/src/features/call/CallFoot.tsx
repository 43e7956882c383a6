import { IconPhoneOff, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useSentences } from '../../ui/pronouns';
import { useCompact } from '../../ui/useCompact';
import css from './CallFoot.module.css';
import { canChoose } from './command';
import { useCall } from './SheetContext';
import type { CallActs } from './useCallKeys';

export function CallFoot({ goOn, noAnswer, handOver, end, think, other }: CallActs) {
  const { t } = useTranslation();
  const { view, sheet, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const compact = useCompact();
  const agree = sheet.step === 'agree';
  const ways = sheet.options.filter(canChoose).length;
  const thinkLabel =
    ways === 1
      ? sentence('She wants to think: send it to her page')
      : ways === 2
        ? sentence('She wants to think: send both to her page')
        : sentence('She wants to think: send them to her page');
  return (
    <footer className={css.foot}>
      {agree ? (
        <>
          <Button label={compact ? sentence('To her page') : thinkLabel} shortcut="l" onClick={think} />
          <Button
            label={compact ? t('Something else') : t('None of these: what would be right?')}
            look="quiet"
            shortcut="o"
            onClick={other}
          />
          <Button label={compact ? t('No answer') : t('Cut off')} look="quiet" shortcut="f8" onClick={noAnswer} />
        </>
      ) : (
        <>
          <Button label={compact ? t('No answer') : t('No answer, or cut off')} shortcut="f8" onClick={noAnswer} />
          {view.next_try !== '' && <span className={css.next}>{t('plans the next try: {{when}}', { when: view.next_try })}</span>}
        </>
      )}
      <span className={css.gap} />
      {!agree && (
        <>
          <Button label={t('Hand over')} look="quiet" icon={IconUserShare} shortcut="esc x" onClick={handOver} />
          <Button label={compact ? t('End') : t('End call')} look="quiet" icon={IconPhoneOff} shortcut="esc e" onClick={end} />
        </>
      )}
      <Button
        className={css.on}
        look="filled"
        size="large"
        label={goOn.label}
        shortcut={goOn.shortcut}
        permission={goOn.permission}
        onClick={goOn.run}
      />
    </footer>
  );
}
