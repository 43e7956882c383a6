import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../ui/keys/Actions';
import type { Action, Permission } from '../../ui/keys/action';
import { useSentences } from '../../ui/pronouns';
import type { Over } from './CallSheet';
import { offerable, theyAccept, weAccept, whyNotAgreed } from './command';
import { weAcceptId } from './ids';
import { afterChoice, unaccepted } from './promise';
import { useCall } from './SheetContext';
import { type CallStep, marked, nextQuestion, steps } from './sheet';
import { begun } from './useSheet';

export interface CallActs {
  /** What the filled button does, and whether it may. */
  goOn: { label: string; shortcut: string; permission: Permission; run: () => void };
  noAnswer: () => void;
  handOver: () => void;
  end: () => void;
  think: () => void;
  other: () => void;
}

/** The call on the keyboard: combinations act at any time; plain letters and numbers only when no text has the focus. */
export function useCallKeys(onOver: (over: Over) => void): CallActs {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view, sheet, seconds, put, line, reference, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const latest = useRef({ seconds, sheet });
  latest.current = { seconds, sheet };
  const go = useCallback((step: CallStep) => put((before) => begun({ ...before, step }, step === 'listen' ? 'them' : 'us')), [put]);
  const goOn = useGoOn(go, () => onOver('end'));

  const acts = {
    noAnswer: useCallback(() => onOver('no_answer'), [onOver]),
    end: useCallback(() => onOver('end'), [onOver]),
    handOver: useCallback(
      () => void navigate({ to: '/cases/$case', params: { case: reference }, search: { act: 'hand_over' } }),
      [navigate, reference],
    ),
    think: useCallback(() => put((before) => ({ ...before, toPage: true, theyAcceptAt: undefined, step: 'thank' })), [put]),
    other: useCallback(() => put((before) => ({ ...unaccepted(before), wish: before.wish ?? '', chosen: undefined })), [put]),
  };
  const { noAnswer, end, handOver, think, other } = acts;
  const run = useRef(goOn.run);
  run.current = goOn.run;

  const actions = useMemo<Action[]>(() => {
    const selected = () => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
    };
    const mark = (kind: 'hurt' | 'expects') => put((before) => marked(before, kind, line.current, selected()));
    const inAgree = sheet.step === 'agree';
    const list: Action[] = [
      { id: 'call.on', label: goOn.label, key: 'mod+enter', permission: goOn.permission, run: () => run.current() },
      { id: 'call.hurt', label: t('Mark what hurt'), key: 'mod+h', macKey: 'ctrl+h', run: () => mark('hurt') },
      { id: 'call.expects', label: t('Mark what they expect'), key: 'mod+e', macKey: 'ctrl+e', run: () => mark('expects') },
      {
        id: 'call.next',
        label: t('Next question'),
        key: 'mod+down',
        run: () => put((before) => nextQuestion(before, view.questions, latest.current.seconds)),
      },
      { id: 'call.none', label: t('No answer, or cut off'), key: 'f8', run: noAnswer },
      {
        id: 'call.speaks',
        label: t('The other side speaks'),
        key: 'f9',
        run: () => put((before) => begun(before, before.turns.at(-1)?.who === 'us' ? 'them' : 'us')),
      },
      { id: 'call.over', label: t('Hand over'), key: 'x', run: handOver },
      { id: 'call.end', label: t('End the call'), key: 'e', run: end },
    ];
    if (inAgree) {
      list.push(
        { id: 'call.yes', label: sentence('She agrees'), key: 'y', permission: goOn.permission, run: () => run.current() },
        {
          id: 'call.ours',
          label: t('You accept: you can keep this'),
          key: 'v',
          run: () => put((before) => weAccept(before, latest.current.seconds)),
        },
        { id: 'call.think', label: sentence('She wants to think: send them to her page'), key: 'l', run: think },
        { id: 'call.other', label: t('None of these: what would be right?'), key: 'o', run: other },
        ...sheet.options.map(
          (option, index): Action => ({
            id: `call.option${index}`,
            label: t('Choose {{title}}', { title: option.option.title }),
            key: String(index + 1),
            permission: offerable(option) ? undefined : { allowed: false, why: t('It costs them something. Say why first.') },
            run: () => put((before) => afterChoice(before, index)),
          }),
        ),
      );
    }
    // In Agree the numbers choose an option; the steps are then reached with Alt.
    list.push(
      ...steps.map(
        (step, index): Action => ({
          id: `call.step${index}`,
          label: t('To step {{number}}', { number: index + 1 }),
          key: inAgree ? `alt+${index + 1}` : String(index + 1),
          hidden: true,
          run: () => go(step),
        }),
      ),
    );
    return list;
  }, [
    t,
    sentence,
    put,
    line,
    view.questions,
    sheet.step,
    sheet.options,
    goOn.label,
    goOn.permission,
    noAnswer,
    handOver,
    end,
    think,
    other,
    go,
  ]);
  useActions(actions);
  return { goOn, ...acts };
}

/** The one filled button: it settles the step and goes to the next. */
function useGoOn(go: (step: CallStep) => void, onEnd: () => void): CallActs['goOn'] {
  const { t } = useTranslation();
  const { sheet, seconds, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const yes = { allowed: true };
  const no = (why: string) => ({ allowed: false, why });
  const shortcut = 'mod+enter';
  switch (sheet.step) {
    case 'listen':
      return { label: sentence('Say it back to her'), shortcut, permission: yes, run: () => go('reflect') };
    case 'reflect':
      return {
        label: sentence('She says: yes, exactly'),
        shortcut,
        permission: sheet.reflection.trim() === '' ? no(t('Say something back first.')) : yes,
        run: () => {
          put({ confirmedAt: seconds });
          go('apologise');
        },
      };
    case 'apologise':
      return {
        label: t('You have said it'),
        shortcut,
        permission:
          sheet.apologyKind === undefined
            ? no(t('Say which sorry it is: full, or in sympathy.'))
            : sheet.apology.trim() === ''
              ? no(t('Note the words you said.'))
              : yes,
        run: () => {
          put({ apologisedAt: seconds });
          go('empathise');
        },
      };
    case 'empathise':
      return {
        label: t('That is the word'),
        shortcut,
        permission: sheet.feeling.trim() === '' ? no(sentence('Choose the word with her first.')) : yes,
        run: () => {
          put({ feltAt: seconds });
          go('agree');
        },
      };
    case 'agree': {
      const words = {
        choose: sentence('She has not chosen yet.'),
        what: t('Say what is promised.'),
        when: t('Say by when.'),
        sure: t('Say how sure we are.'),
      };
      const why = whyNotAgreed(sheet);
      return {
        label: sentence('She agrees'),
        shortcut: 'y',
        permission: why === undefined ? yes : no(words[why]),
        run: () => {
          // Ours first: its cell is where the answer is given.
          if (sheet.weAcceptAt === undefined) document.getElementById(weAcceptId)?.focus();
          else {
            put((before) => theyAccept(before, seconds));
            go('thank');
          }
        },
      };
    }
    case 'thank':
      return {
        label: t('Thanked. End the call'),
        shortcut,
        permission: yes,
        run: () => {
          put({ thankedAt: sheet.thankedAt ?? seconds });
          onEnd();
        },
      };
  }
}
