import type { ComponentPropsWithRef, ComponentType, MouseEvent } from 'react';
import css from './Button.module.css';
import { Key } from './Key';
import type { Permission } from './keys/action';
import { ariaKeys } from './keys/caps';
import { Refusal } from './Refusal';

export type ButtonLook = 'filled' | 'tinted' | 'bordered' | 'quiet';

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  label: string;
  /** filled: the one primary act of a screen. tinted: the same act, while something else carries the fill. */
  look?: ButtonLook;
  size?: 'small' | 'control' | 'large' | 'hero';
  /** Shown as a cap and announced; the key itself is bound by the action (keys/Actions.tsx). */
  shortcut?: string;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Verb left, key right, over the button's whole width. */
  spread?: boolean;
  permission?: Permission;
  /** What the act is about, for those who hear the verb alone: "Ring Ms Okafor". */
  about?: string;
}

/** A refused button is readable, keeps its place, and says which rule refuses on hover and focus. */
export function Button({
  label,
  look = 'bordered',
  size = 'control',
  shortcut,
  icon: Icon,
  spread = false,
  permission,
  about,
  onClick,
  ...rest
}: Props) {
  const refused = permission?.allowed === false;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (refused) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={[css.button, rest.className].filter(Boolean).join(' ')}
      data-look={look}
      data-size={size}
      data-spread={spread}
      data-refused={refused || undefined}
      aria-disabled={refused || rest.disabled || undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      aria-label={about === undefined ? undefined : nameWith(label, about)}
      onClick={press}
    >
      {Icon !== undefined && <Icon size={size === 'large' || size === 'hero' ? 20 : 16} stroke={1.5} />}
      <span className={css.label}>{label}</span>
      {shortcut !== undefined && <Key of={shortcut} tone={look === 'filled' ? 'onAct' : look === 'tinted' ? 'act' : 'plain'} />}
    </button>
  );
  return refused && permission?.why !== undefined ? <Refusal why={permission.why}>{button}</Refusal> : button;
}

/** The verb that is seen stays part of the name that is heard (WCAG 2.5.3): "Ring Ms Okafor", "Keep: Send Mr Brandt his letter". */
function nameWith(label: string, about: string): string {
  return about.startsWith(label) ? about : `${label}: ${about}`;
}
