import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../CaseContext';
import { choicesOf, type Field, type Values } from './act';
import { CustomerField } from './CustomerField';
import { FeelingField } from './FeelingField';
import css from './FieldView.module.css';
import { MoneyField } from './MoneyField';
import { OptionsField } from './OptionsField';
import { WhenField } from './WhenField';

export interface FieldProps {
  field: Field;
  value: unknown;
  values: Values;
  first: boolean;
  error?: string;
  onChange: (value: unknown) => void;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A field in its place in the sentence: the words before it, itself, the words after, and what is wrong with it. */
export function FieldView(props: FieldProps) {
  const { t } = useTranslation();
  const { view } = useCase();
  const { field, error } = props;
  const id = useId();
  const customer = view.customer.record.short_name;
  const lead = field.lead === '' ? '' : t(field.lead, { customer });
  const wide = field.kind === 'text' || field.kind === 'options';
  const aria = {
    id,
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
  };
  return (
    <div className={css.field} data-wide={wide || undefined} data-kind={field.kind}>
      {field.kind !== 'yes' && lead !== '' && (
        <label className={css.lead} htmlFor={id}>
          {lead}
        </label>
      )}
      <Control {...props} aria={{ ...aria, 'aria-label': lead === '' ? t(field.name.replaceAll('_', ' ')) : undefined }} lead={lead} />
      {field.tail !== undefined && <span className={css.lead}>{t(field.tail, { customer })}</span>}
      {field.optional === true && wide && <span className={css.optional}>{t('if there is any')}</span>}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className={css.error}>
          {error}
        </p>
      )}
    </div>
  );
}

export interface Aria {
  id: string;
  'aria-label'?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

function Control({ field, value, values, first, onChange, aria, lead }: FieldProps & { aria: Aria; lead: string }) {
  const { t } = useTranslation();
  const { view } = useCase();
  const focus = first ? { 'data-autofocus': true } : {};
  switch (field.kind) {
    case 'line':
      return (
        <input
          {...aria}
          {...focus}
          className={css.line}
          dir="auto"
          maxLength={400}
          placeholder={field.hint === undefined ? undefined : t(field.hint)}
          value={text(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <textarea
          {...aria}
          {...focus}
          className={css.text}
          data-theirs={field.theirs || undefined}
          dir="auto"
          rows={field.theirs === true ? 3 : 2}
          placeholder={field.hint === undefined ? undefined : t(field.hint)}
          value={text(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice': {
      const choices = choicesOf(field, view);
      const list = choices.map((choice) => ({ ...choice, label: t(choice.label) }));
      return <Picker aria={aria} focus={focus} list={list} value={text(value)} optional={field.optional === true} onChange={onChange} />;
    }
    case 'person': {
      const list = view.colleagues.map((person) => ({ value: person.id, label: person.name }));
      return <Picker aria={aria} focus={focus} list={list} value={text(value)} optional={field.optional === true} onChange={onChange} />;
    }
    case 'yes':
      return (
        <label className={css.yes}>
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
          {lead}
        </label>
      );
    case 'number':
      return (
        <>
          <NumberInput
            aria={aria}
            focus={focus}
            value={value}
            factor={field.factor ?? 1}
            least={field.least}
            most={field.most}
            onChange={onChange}
          />
          {field.unit !== undefined && <span className={css.lead}>{t(field.unit)}</span>}
        </>
      );
    case 'when':
      return (
        <WhenField
          aria={aria}
          by={field.by}
          load={field.load === true}
          owner={text(values.owner)}
          value={text(value)}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField aria={aria} value={value} onChange={onChange} />;
    case 'feeling':
      return <FeelingField aria={aria} value={text(value)} onChange={onChange} />;
    case 'customer':
      return <CustomerField aria={aria} value={text(value)} onChange={onChange} />;
    case 'options':
      return <OptionsField value={value} onChange={onChange} />;
  }
}

interface PickerProps {
  aria: Aria;
  focus: object;
  list: { value: string; label: string }[];
  value: string;
  optional: boolean;
  onChange: (value: unknown) => void;
}

function Picker({ aria, focus, list, value, optional, onChange }: PickerProps) {
  const { t } = useTranslation();
  return (
    <select
      {...aria}
      {...focus}
      className={css.select}
      data-empty={value === '' || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      <option value="">{list.length === 0 ? t('nothing to choose from') : optional ? t('not said') : t('choose')}</option>
      {list.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

interface NumberProps {
  aria: Aria;
  focus: object;
  value: unknown;
  factor: number;
  least: number;
  most: number;
  onChange: (value: unknown) => void;
}

function NumberInput({ aria, focus, value, factor, least, most, onChange }: NumberProps) {
  return (
    <input
      {...aria}
      {...focus}
      className={css.number}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={typeof value === 'number' ? value / factor : ''}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        onChange(Number.isNaN(typed) ? undefined : Math.round(typed) * factor);
      }}
    />
  );
}
