import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { Button } from '../../../ui/Button';
import type { Choice } from './act';
import { remedyKinds } from './choices';
import css from './FieldView.module.css';
import { MoneyField } from './MoneyField';
import own from './OptionsField.module.css';

type NewOption = Api['NewOptionInput'];

const optionsMax = 6;
const empty: NewOption = { kind: 'replacement', title: '', costs_nothing: true };

/** The options of an offer, each with what it costs the customer: that is never left open. */
export function OptionsField({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useTranslation();
  const options = Array.isArray(value) && value.length > 0 ? (value as NewOption[]) : [empty, empty];
  const put = (at: number, change: Partial<NewOption>) =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...change } : option)));
  return (
    <div className={own.list}>
      {options.map((option, index) => (
        <OptionCard
          key={index}
          option={option}
          number={index + 1}
          onChange={(change) => put(index, change)}
          onRemove={options.length > 1 ? () => onChange(options.filter((_, each) => each !== index)) : undefined}
        />
      ))}
      {options.length < optionsMax && (
        <Button label={t('One more way')} look="quiet" size="small" onClick={() => onChange([...options, empty])} />
      )}
    </div>
  );
}

interface CardProps {
  option: NewOption;
  number: number;
  onChange: (change: Partial<NewOption>) => void;
  onRemove?: () => void;
}

function OptionCard({ option, number, onChange, onRemove }: CardProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={own.card}>
      <legend className={own.number}>{number}</legend>
      <select
        className={css.select}
        data-autofocus={number === 1 || undefined}
        aria-label={t('Kind')}
        value={option.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as NewOption['kind'] })}
      >
        {remedyKinds.map((kind: Choice) => (
          <option key={kind.value} value={kind.value}>
            {t(kind.label)}
          </option>
        ))}
      </select>
      <input
        className={css.line}
        aria-label={t('What they get')}
        placeholder={t('A new blanket, by hand')}
        value={option.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <input
        className={css.line}
        aria-label={t('What happens, and when')}
        placeholder={t('Friday 18:00 to 20:00')}
        value={option.detail ?? ''}
        onChange={(event) => onChange({ detail: event.currentTarget.value })}
      />
      <label className={css.yes}>
        <input
          type="checkbox"
          checked={option.costs_nothing}
          onChange={(event) => onChange({ costs_nothing: event.currentTarget.checked })}
        />
        {t('It costs them nothing')}
      </label>
      <input
        className={css.line}
        aria-label={t('What it asks of them')}
        placeholder={option.costs_nothing ? t('be in on Friday evening') : t('a trip of 5 km')}
        value={option.cost_to_customer ?? ''}
        onChange={(event) => onChange({ cost_to_customer: event.currentTarget.value })}
      />
      {!option.costs_nothing && (
        <input
          className={css.line}
          aria-label={t('Why it must cost them that')}
          placeholder={t('why it cannot cost them less')}
          value={option.cost_reason ?? ''}
          onChange={(event) => onChange({ cost_reason: event.currentTarget.value })}
        />
      )}
      <span className={own.money}>
        {t('They get')}{' '}
        <MoneyField
          aria={{ id: `option-${number}-amount`, 'aria-label': t('They get') }}
          value={option.amount}
          onChange={(amount) => onChange({ amount: amount as NewOption['amount'] })}
        />
      </span>
      <span className={own.money}>
        {t('It costs us')}{' '}
        <MoneyField
          aria={{ id: `option-${number}-cost`, 'aria-label': t('It costs us') }}
          value={option.cost_to_us}
          onChange={(cost) => onChange({ cost_to_us: cost as NewOption['cost_to_us'] })}
        />
      </span>
      {onRemove !== undefined && <Button label={t('Leave it out')} look="quiet" size="small" onClick={onRemove} />}
    </fieldset>
  );
}
