import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { useActions } from '../../../ui/keys/Actions';
import type { Action } from '../../../ui/keys/action';
import type { Suggestion } from './useSuggestedDraft';

/** One quiet button: it asks for a draft, and while the model writes it ends that. Writing goes on meanwhile. */
export function SuggestDraft({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { waiting } = suggestion;
  const label = waiting ? t('Stop the draft') : t('Suggest a draft');
  const act = waiting ? suggestion.cancel : suggestion.suggest;
  const press = useRef(act);
  press.current = act;
  const actions = useMemo<Action[]>(() => [{ id: 'letter.suggest', label, run: () => press.current() }], [label]);
  useActions(actions);
  return (
    <>
      <Button look="quiet" size="small" label={label} onClick={() => press.current()} />
      <span role="status">{waiting ? t('The model is writing…') : ''}</span>
    </>
  );
}
