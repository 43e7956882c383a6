import { Checkbox, Input, InputWrapper, type MantineThemeComponents, Menu, PasswordInput, Select, Switch } from '@mantine/core';
import css from './Field.module.css';

/** Mantine's fields in our dress, for the theme: any TextInput, Textarea or Select on a screen is drawn from the same tokens. */
export const fieldComponents: MantineThemeComponents = {
  Input: Input.extend({ classNames: { input: css.input } }),
  InputWrapper: InputWrapper.extend({
    defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    classNames: { root: css.root, label: css.label, description: css.description, error: css.error },
  }),
  PasswordInput: PasswordInput.extend({ classNames: { input: css.input } }),
  Select: Select.extend({
    defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md', offset: 4 }, checkIconPosition: 'right' },
    classNames: { dropdown: css.dropdown, option: css.option },
  }),
  Menu: Menu.extend({ classNames: { dropdown: css.dropdown, item: css.option } }),
  Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  Checkbox: Checkbox.extend({ defaultProps: { radius: 'xs' } }),
};
