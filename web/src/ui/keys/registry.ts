import { type Action, keysOf } from './action';

interface Entry {
  token: symbol;
  layer: number;
  actions: Action[];
}

/** The acts of what is on the screen. Layers lie over one another (a dialog over a page); only the topmost answers to keys. */
export class ActionRegistry {
  private entries: Entry[] = [];
  private listeners = new Set<() => void>();
  private snapshot: Action[] = [];

  set(token: symbol, layer: number, actions: Action[]): void {
    const at = this.entries.findIndex((entry) => entry.token === token);
    if (at >= 0) this.entries[at] = { token, layer, actions };
    else this.entries.push({ token, layer, actions });
    this.changed();
  }

  remove(token: symbol): void {
    this.entries = this.entries.filter((entry) => entry.token !== token);
    this.changed();
  }

  /** Acts of the topmost layer, the latest registered first; an id registered twice counts once. */
  active = (): Action[] => this.snapshot;

  /** Acts of a layer, whatever lies over it: what a palette opened from that layer offers. */
  ofLayer(layer: number): Action[] {
    return dedupe(this.entries.filter((entry) => entry.layer === layer));
  }

  find(combination: string, mac: boolean): Action | undefined {
    return this.snapshot.find((action) => keysOf(action, mac).includes(combination));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private changed(): void {
    const top = Math.max(0, ...this.entries.map((entry) => entry.layer));
    this.snapshot = this.ofLayer(top);
    for (const listener of this.listeners) listener();
  }
}

function dedupe(entries: Entry[]): Action[] {
  const seen = new Set<string>();
  const actions: Action[] = [];
  for (const entry of [...entries].reverse()) {
    for (const action of entry.actions) {
      if (seen.has(action.id)) continue;
      seen.add(action.id);
      actions.push(action);
    }
  }
  return actions;
}
