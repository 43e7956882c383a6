import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseDraft } from '../../api/drafts/useDraft';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { useSentences } from '../../ui/pronouns';
import { choiceOf, commandOf, unanswered } from './command';
import css from './EndDialog.module.css';
import { About } from './ListenPanel';
import { useCall } from './SheetContext';
import { type Sheet, stamp } from './sheet';
import { useEndCall } from './useEndCall';

interface Props {
  draft: UseDraft<Partial<Sheet>>;
  onClose: () => void;
}

/** The call is over: what will be written, and what would be lost. */
export function EndDialog({ draft, onClose }: Props) {
  const { t } = useTranslation();
  const { seconds } = useCall();
  const length = useRef(seconds);
  return (
    <Dialog title={t('The call lasted {{time}}', { time: stamp(length.current) })} open onClose={onClose} width={560}>
      <End draft={draft} seconds={length.current} onClose={onClose} />
    </Dialog>
  );
}

function End({ draft, seconds, onClose }: Props & { seconds: number }) {
  const { t } = useTranslation();
  const { sheet, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const open = unanswered(sheet);
  const { write, busy, error } = useEndCall(draft, seconds);
  const latest = useRef(write);
  latest.current = write;
  const blocked = open.length > 0;
  const why = open.includes('hurt_about') ? t('Say first what hurt is about.') : t('Say in step 3 which sorry it was.');
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'end.write',
        label: t('Write it all'),
        key: 'mod+enter',
        permission: blocked ? { allowed: false, why } : undefined,
        run: () => void latest.current(),
      },
    ],
    [t, blocked, why],
  );
  useActions(actions);
  const lines = useWritten(seconds);
  return (
    <>
      {lines.length > 0 ? (
        <>
          <p className={css.lead}>{t('One act writes:')}</p>
          <ul className={css.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className={css.lead}>{sentence('Only that you talked. Nothing of what she said is typed.')}</p>
      )}
      {open.includes('hurt_about') && (
        <p className={css.still}>
          {t('What hurt is about: choose one, then it can be written.')} <About />
        </p>
      )}
      {open.includes('apology_kind') && <p className={css.still}>{t('Say in step 3 which sorry it was, then it can be written.')}</p>}
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <div className={css.acts}>
        <Button label={t('Back to the call')} look="quiet" onClick={onClose} />
        <Button
          data-autofocus
          label={t('Write it all')}
          look="filled"
          shortcut="mod+enter"
          permission={blocked ? { allowed: false, why } : undefined}
          disabled={busy}
          onClick={() => void write()}
        />
      </div>
    </>
  );
}

function useWritten(seconds: number): string[] {
  const { t } = useTranslation();
  const { sheet, view, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const command = commandOf(sheet, view.callback, seconds);
  const say = [
    command.account && sentence('her account, in her words'),
    command.upset && t('what hurt: “{{quote}}”', { quote: command.upset.text }),
    command.expectation && sentence('what she expects: “{{quote}}”', { quote: command.expectation.text }),
    command.confirmed && sentence('what you said back, and that she confirmed it'),
    command.corrected && sentence('what you said back, and how she corrected it'),
    command.apology && (command.apology.kind === 'full' ? t('a full apology') : t('an apology in sympathy')),
    command.feeling && sentence('the feeling: {{word}}, chosen with her', { word: command.feeling.word }),
    command.offer && (command.chosen === undefined ? sentence('the options, to be chosen on her page') : t('the offer, and the choice')),
    ...(command.promises ?? []).map((promise) => t('a promise: {{text}}', { text: promise.text })),
    choiceOf(sheet) !== undefined && sentence('her choice: {{title}}', { title: sheet.options[sheet.chosen ?? 0]?.option.title }),
    command.agreement && t('that both of you accept'),
    sheet.wish !== undefined && sheet.wish.trim() !== '' && sentence('her wish: “{{text}}”', { text: sheet.wish }),
    command.thanks && t('your thanks'),
    command.standing && sentence('where she stood: {{score}} of 10', { score: command.standing.score }),
  ];
  return say.filter((line): line is string => typeof line === 'string');
}
