export interface Money {
  amount_minor: number;
  currency: string;
}

/** How many digits a currency has after the point. */
export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** "€148.00". */
export function moneyText({ amount_minor, currency }: Money, locale: string): string {
  const value = amount_minor / 10 ** minorDigits(currency);
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value);
  } catch {
    return `${value.toFixed(2)} ${currency}`;
  }
}

/** What was typed as an amount, in the smallest unit; undefined when it is none: "148", "148.5", "148,50". */
export function minorOf(text: string, currency: string): number | undefined {
  const match = /^\s*(\d{1,12})(?:[.,](\d*))?\s*$/.exec(text);
  if (match === null) return undefined;
  const digits = minorDigits(currency);
  const rest = match[2] ?? '';
  if (rest.length > digits) return undefined;
  return Number(match[1]) * 10 ** digits + Number(rest.padEnd(digits, '0') || '0');
}
