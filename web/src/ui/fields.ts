import type { MantineThemeComponents } from '@mantine/core';
import css from './Field.module.css';

/**
 * Mantine's fields in our dress, for the theme: any TextInput, Textarea or Select on a screen is drawn from the same tokens.
 * By name, not with `Select.extend`, so that a screen without a Select does not fetch one.
 */
export const fieldComponents: MantineThemeComponents = {
  Input: { classNames: { input: css.input } },
  InputWrapper: {
    defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    classNames: { root: css.root, label: css.label, description: css.description, error: css.error },
  },
  PasswordInput: { classNames: { input: css.input } },
  Select: {
    defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md', offset: 4 }, checkIconPosition: 'right' },
    classNames: { input: css.arrow, dropdown: css.dropdown, option: css.option },
  },
  Menu: { classNames: { dropdown: css.dropdown, item: css.option } },
  Switch: { defaultProps: { withThumbIndicator: false } },
  Checkbox: { defaultProps: { radius: 'xs' } },
};
