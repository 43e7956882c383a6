import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseDraft } from '../../../api/drafts/useDraft';
import { Button } from '../../../ui/Button';
import { useActions } from '../../../ui/keys/Actions';
import type { Action } from '../../../ui/keys/action';
import { useCase } from '../CaseContext';
import css from './Composer.module.css';
import { ChoiceLine, DraftLine, StaleLine } from './DraftLine';
import { FindingLine } from './FindingLine';
import { LetterDetails } from './LetterDetails';
import { LetterFiles } from './LetterFiles';
import { type LetterDraft, letterOf, toneOf } from './letter';
import { retype } from './retype';
import { SuggestDraft } from './SuggestDraft';
import { ToneText } from './ToneText';
import { blocking, foremost, open, type Placed, withSuggestion } from './tone';
import { usePromiseInText } from './usePromiseInText';
import { useSendLetter } from './useSendLetter';
import { useStopped } from './useStopped';
import { useSuggestedDraft } from './useSuggestedDraft';
import { useTone } from './useTone';

interface Props {
  draft: UseDraft<Partial<LetterDraft>>;
  details: boolean;
  /** Grows when the composer is asked for, so that the field takes the focus. */
  asked: number;
  /** The kind of letter a duty asked for. */
  kind: string | undefined;
}

export function MailComposer({ draft, details, asked, kind }: Props) {
  const { t } = useTranslation();
  const { view, permission } = useCase();
  const customer = view.customer.record.short_name;
  const field = useRef<HTMLTextAreaElement>(null);
  const letter = letterOf(draft.value, view);
  const tone = useTone(letter.text, toneOf(letter.kind), view);
  const findings = open(tone.placed, letter.kept);
  const stops = blocking(tone.placed, letter.kept);
  const first = foremost(findings, stops);
  const put = (change: Partial<LetterDraft>) => draft.set({ ...letter, ...change });
  const { send, busy, error } = useSendLetter(letter, tone.placed, draft);
  const promise = usePromiseInText(letter.text);
  const stopped = useStopped(letter);
  const suggestion = useSuggestedDraft(letter, (text) => retype(field.current, text));
  const goTo = ({ start, end }: Placed) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const use = (placed: Placed) => put({ text: withSuggestion(letter.text, placed) });

  const wanted = useRef(put);
  wanted.current = put;
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  // Only when it is known what was written before: the kind of letter must not stand over a draft that is still on its way.
  const known = draft.status !== 'loading';
  useEffect(() => {
    if (asked > 0 && known && kind !== undefined) wanted.current({ kind: kind as LetterDraft['kind'] });
  }, [asked, known, kind]);

  const verdict = permission('send_letter');
  const wrong = error ?? stopped ?? promise.error ?? suggestion.error;
  const ready = letter.text.trim() !== '' && stops.length === 0;
  const stop = stops[0];
  const press = () => (stop === undefined ? ready && void send() : goTo(stop));
  const latest = useRef({ press, use });
  latest.current = { press, use };
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'letter.send',
        label: t('Send to {{customer}}', { customer }),
        key: 'mod+enter',
        permission: verdict,
        hidden: !ready,
        run: () => latest.current.press(),
      },
      ...(first === undefined || first.finding.suggestion === ''
        ? []
        : [{ id: 'letter.use', label: t('Use the better sentence'), key: 'alt+enter', run: () => latest.current.use(first) }]),
    ],
    [t, customer, verdict, ready, first],
  );
  useActions(actions);

  return (
    <>
      {details && <LetterDetails letter={letter} onChange={put} />}
      {draft.status === 'stale' && <StaleLine onMine={() => draft.settle('mine')} onOther={() => draft.settle('other')} />}
      <ToneText
        fieldRef={field}
        label={t('Mail to {{customer}}', { customer })}
        placeholder={t('Dear {{customer}},', { customer })}
        value={letter.text}
        placed={findings}
        onChange={(text) => put({ text })}
      />
      {letter.channel === 'mail' && verdict.allowed && <LetterFiles files={letter.files} onChange={(files) => put({ files })} />}
      {first !== undefined && (
        <FindingLine
          key={`${first.finding.rule}${first.start}`}
          placed={first}
          onUse={() => use(first)}
          onPromise={first.finding.rule === 'P-3' && permission('make_promise').allowed ? () => void promise.write(first) : undefined}
          onKeep={(reason) => put({ kept: [...letter.kept, { rule: first.finding.rule, reason }] })}
        />
      )}
      {suggestion.offered && (
        <ChoiceLine
          words={t('The draft is there. It would take the place of what you wrote.')}
          first={{ label: t('Take the draft'), run: suggestion.take }}
          other={{ label: t('Keep what I wrote'), run: suggestion.leave }}
        />
      )}
      {wrong !== undefined && (
        <p role="alert" className={css.error}>
          {wrong}
        </p>
      )}
      <footer className={css.foot}>
        <DraftLine draft={draft} />
        {findings.length > 0 && <span className={css.findings}>{t('{{count}} findings', { count: findings.length })}</span>}
        {letter.text.trim() !== '' && tone.has.length > 0 && (
          <span className={css.has}>{t('has: {{list}}', { list: tone.has.join(', ') })}</span>
        )}
        {suggestion.available && verdict.allowed && <SuggestDraft suggestion={suggestion} />}
        <Button
          className={css.send}
          look={stop === undefined ? 'filled' : 'bordered'}
          label={stops.length > 0 ? t('Fix {{count}} findings first', { count: stops.length }) : t('Send to {{customer}}', { customer })}
          shortcut="mod+enter"
          title={stops.length > 0 ? stops.map((each) => each.finding.title).join(' ') : undefined}
          permission={stop === undefined ? verdict : undefined}
          disabled={stop === undefined && (busy || !ready)}
          onClick={press}
        />
      </footer>
    </>
  );
}
