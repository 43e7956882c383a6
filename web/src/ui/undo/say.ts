export interface Said {
  sentence: string;
  tone: 'plain' | 'failed';
}

/** A failure stays until it is read; a plain sentence for as long as it takes to read it. */
const plainMs = 6_000;

class SayStore {
  private said: Said | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();

  current = (): Said | undefined => this.said;

  set(said: Said | undefined): void {
    clearTimeout(this.timer);
    this.said = said;
    if (said?.tone === 'plain') this.timer = setTimeout(() => this.clear(), plainMs);
    for (const listener of this.listeners) listener();
  }

  clear(): void {
    this.set(undefined);
  }

  /** Takes this sentence back, where it still stands. */
  withdraw(sentence: string): void {
    if (this.said?.sentence === sentence) this.clear();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const sayStore = new SayStore();

/** One sentence at the foot of the screen, read out. */
export function say(sentence: string, tone: Said['tone'] = 'plain'): void {
  sayStore.set({ sentence, tone });
}
