export const passwordMin = 10;

export const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** Its characters are counted, not its bytes. */
export function passwordFault(password: string): string | undefined {
  return [...password].length < passwordMin ? 'Use at least 10 characters. A few words make a good password.' : undefined;
}
