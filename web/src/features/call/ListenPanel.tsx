import { IconHighlight, IconLock, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../api/types';
import { Key } from '../../ui/Key';
import { isMac } from '../../ui/keys/platform';
import { useSentences } from '../../ui/pronouns';
import { knownOf } from './compose';
import css from './Panel.module.css';
import { useCall } from './SheetContext';
import { marked } from './sheet';

/** What hurt, what they expect; and one sentence on where a solution belongs. No field for it here. */
export function ListenPanel() {
  const { t } = useTranslation();
  const { view, file, sheet, put, line, pronoun } = useCall();
  const known = knownOf(file);
  const sentence = useSentences(pronoun);
  const mac = isMac();
  const mark = (kind: 'hurt' | 'expects') => put((before) => marked(before, kind, line.current, ''));
  return (
    <div className={css.panel}>
      <div className={css.row}>
        <span className={css.icon} data-tone="feeling" aria-hidden="true">
          <IconHighlight size={16} stroke={1.5} />
        </span>
        <span className={css.label}>{t('What hurt most')}</span>
        <span className={css.value}>
          <Words said={sheet.hurt?.quote} known={known.hurt} none={sentence('she will say it')} />
        </span>
        <button type="button" className={css.mark} onClick={() => mark('hurt')}>
          {t('mark a line')} <Key of={mac ? 'ctrl+h' : 'mod+h'} />
        </button>
      </div>
      {sheet.hurt !== undefined && (
        <div className={css.about}>
          <span className={css.none}>{t('It is about')}</span>
          <About />
        </div>
      )}
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          <IconTargetArrow size={16} stroke={1.5} />
        </span>
        <span className={css.label}>{sentence('What she expects')}</span>
        <span className={css.value}>
          <Words said={sheet.expects?.quote} known={known.expects} none={sentence('ask her, when the rest is said')} />
        </span>
        <button type="button" className={css.mark} onClick={() => mark('expects')}>
          {t('mark a line')} <Key of={mac ? 'ctrl+e' : 'mod+e'} />
        </button>
      </div>
      <div className={css.row} data-low="">
        <span className={css.icon} aria-hidden="true">
          <IconLock size={16} stroke={1.5} />
        </span>
        <span className={css.note}>{view.solution_belongs}</span>
      </div>
    </div>
  );
}

/** What was marked on this call, or what the case holds already: nobody is asked twice. */
function Words({ said, known, none }: { said: string | undefined; known: string | undefined; none: string }) {
  const { t } = useTranslation();
  const words = said ?? known;
  if (words === undefined) return <span className={css.none}>{none}</span>;
  return (
    <>
      <q className={css.quote}>
        “<bdi>{words}</bdi>”
      </q>
      {said === undefined && <span className={css.none}> {t('on record; ask whether it still holds')}</span>}
    </>
  );
}

/** Whether it is what happened that hurts, or how it was handled. */
export function About() {
  const { t } = useTranslation();
  const { sheet, put } = useCall();
  const choices: { value: Api['UpsetAbout']; label: string }[] = [
    { value: 'event', label: t('what happened') },
    { value: 'handling', label: t('how it was handled') },
    { value: 'both', label: t('both') },
  ];
  return (
    <span className={css.chips} role="radiogroup" aria-label={t('What hurt is about')}>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useSemanticElements: a press that chooses and shows as pressed; a native radio has no room here
        <button
          key={choice.value}
          type="button"
          role="radio"
          className={css.chip}
          aria-checked={sheet.hurtAbout === choice.value}
          onClick={() => put({ hurtAbout: choice.value })}
        >
          {choice.label}
        </button>
      ))}
    </span>
  );
}
