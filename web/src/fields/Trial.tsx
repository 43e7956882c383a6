import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import css from './Fields.module.css';

interface Props {
  label: string;
  /** What was typed is enough to try. */
  ready: boolean;
  /** What is missing, where it is not. */
  missing: string;
  ask: () => Promise<{ ok: boolean; sentence: string }>;
}

/** Asks the other server itself: the only proof that it lets us in. What it says is a sentence under the button. */
export function Trial({ label, ready, missing, ask }: Props) {
  const { t } = useTranslation();
  const trial = useMutation({ mutationFn: ask, onError: () => {} }); // said below
  const sentence = trial.error?.message ?? trial.data?.sentence;
  return (
    <div>
      <Button
        label={trial.isPending ? t('Trying') : label}
        permission={{ allowed: ready && !trial.isPending, why: missing }}
        onClick={() => trial.mutate()}
      />
      <p aria-live="polite" className={trial.data?.ok === true ? css.tried : css.failed}>
        {trial.isPending ? '' : sentence}
      </p>
    </div>
  );
}
