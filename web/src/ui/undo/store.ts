/** How long a change can be taken back; the server holds what leaves the house for as long. */
export const undoMs = 10_000;

export interface Undoable {
  id: string;
  /** What was done, as a sentence; where the seconds left are part of it, made of them: "The mail to Ms Okafor leaves in 10 s." */
  label: string | ((secondsLeft: number) => string);
  undo: () => Promise<void> | void;
  /** Drawn by the list in the row's own place; the line at the foot of the screen leaves it alone. */
  inPlace?: boolean;
}

/** What can still be taken back, the latest last. */
export class UndoStore {
  private items: Undoable[] = [];
  private until = new Map<string, number>();
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private listeners = new Set<() => void>();

  list = (): Undoable[] => this.items;

  offer(item: Undoable): void {
    this.withdraw(item.id);
    this.items = [...this.items, item];
    this.until.set(item.id, Date.now() + undoMs);
    this.timers.set(
      item.id,
      setTimeout(() => this.withdraw(item.id), undoMs),
    );
    this.changed();
  }

  withdraw(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.until.delete(id);
    if (!this.items.some((item) => item.id === id)) return;
    this.items = this.items.filter((item) => item.id !== id);
    this.changed();
  }

  /** Whole seconds in which it can still be taken back. */
  secondsLeft(id: string): number {
    return Math.max(0, Math.ceil(((this.until.get(id) ?? 0) - Date.now()) / 1000));
  }

  /** Takes back one change, or the latest. Answers which, or nothing when there is none left. */
  async undo(id?: string): Promise<Undoable | undefined> {
    const item = id === undefined ? this.items.at(-1) : this.items.find((each) => each.id === id);
    if (item === undefined) return undefined;
    this.withdraw(item.id);
    await item.undo();
    return item;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

export const undoStore = new UndoStore();
