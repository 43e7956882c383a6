import css from './Key.module.css';
import { keyCaps } from './keys/caps';

interface Props {
  /** As an action names it: "c", "enter", "mod+enter", "esc". */
  of: string;
  tone?: 'quiet' | 'plain' | 'act' | 'onAct';
}

/** A key cap. For the eye: the button that carries it names its key to assistive technology with aria-keyshortcuts. */
export function Key({ of, tone = 'quiet' }: Props) {
  return <span className={css.key} data-tone={tone} data-cap={keyCaps(of)} aria-hidden="true" />;
}
