import { describe, expect, it } from 'vitest';
import { minorOf, moneyText } from './money';

describe('money', () => {
  it('is written as people write it', () => {
    expect(moneyText({ amount_minor: 14800, currency: 'EUR' }, 'en-GB')).toBe('€148.00');
    expect(moneyText({ amount_minor: 300, currency: 'JPY' }, 'en-GB')).toBe('¥300');
    expect(moneyText({ amount_minor: 1250, currency: 'nonsense' }, 'en-GB')).toBe('12.50 nonsense');
  });

  it('is read with a point or a comma, and never rounded', () => {
    expect(minorOf('148', 'EUR')).toBe(14800);
    expect(minorOf('148.5', 'EUR')).toBe(14850);
    expect(minorOf('19,90', 'EUR')).toBe(1990);
    expect(minorOf('1.999', 'EUR')).toBeUndefined();
    expect(minorOf('12.500', 'KWD')).toBe(12500);
    expect(minorOf('300', 'JPY')).toBe(300);
    expect(minorOf('300.5', 'JPY')).toBeUndefined();
  });

  it('is not read from what is no amount', () => {
    for (const text of ['', '-5', 'ten', '1e5', '1.2.3', '€5']) expect(minorOf(text, 'EUR')).toBeUndefined();
  });
});
