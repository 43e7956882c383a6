import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import { type Money, minorDigits, minorOf } from '../../../ui/money';
import { useCase } from '../CaseContext';
import type { Aria } from './FieldView';
import css from './FieldView.module.css';

interface Props {
  aria: Aria;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** The currency this case already speaks of; money is never converted. */
export function currencyOf(view: CaseView): string {
  const amounts = [
    ...view.offers.flatMap((offer) => offer.options.flatMap((option) => [option.amount, option.cost_to_us])),
    ...view.gestures.map((gesture) => gesture.amount),
  ];
  return amounts.find((amount) => amount !== undefined && amount !== null)?.currency ?? 'EUR';
}

export function MoneyField({ aria, value, onChange }: Props) {
  const { t } = useTranslation();
  const { view } = useCase();
  const money = value as Money | undefined;
  const [currency, setCurrency] = useState(money?.currency ?? currencyOf(view));
  const [typed, setTyped] = useState(money === undefined ? '' : String(money.amount_minor / 10 ** minorDigits(money.currency)));
  const put = (amount: string, code: string) => {
    const minor = /^[A-Z]{3}$/.test(code) ? minorOf(amount, code) : undefined;
    onChange(minor === undefined ? undefined : { amount_minor: minor, currency: code });
  };
  return (
    <>
      <input
        {...aria}
        className={css.number}
        inputMode="decimal"
        value={typed}
        aria-invalid={typed !== '' && minorOf(typed, currency) === undefined ? true : aria['aria-invalid']}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          put(event.currentTarget.value, currency);
        }}
      />
      <input
        className={css.number}
        aria-label={t('Currency')}
        maxLength={3}
        value={currency}
        onChange={(event) => {
          const code = event.currentTarget.value.toUpperCase();
          setCurrency(code);
          put(typed, code);
        }}
      />
    </>
  );
}
