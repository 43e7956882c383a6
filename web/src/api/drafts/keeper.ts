import { hasStatus, isOffline } from '../problem';

export interface Kept {
  body: string;
  version: number;
  updated_at: string;
}

/** Where drafts are kept; the server, or a test's. `seen` is the version this window knows of, 0 for none. */
export interface DraftDoor {
  load: () => Promise<Kept | undefined>;
  save: (body: string, seen: number) => Promise<Kept>;
  remove: () => Promise<void>;
}

/** loading: not yet known what was kept. unsaved: typed and on its way. stale: another window has written since. */
export type DraftStatus = 'loading' | 'empty' | 'unsaved' | 'kept' | 'offline' | 'stale' | 'failed';

export interface DraftSnapshot {
  status: DraftStatus;
  body: string | undefined;
  keptAt: string | undefined;
  /** What the other window has written, when stale. */
  other: Kept | undefined;
  /** Why it could not be kept, when failed. */
  sentence: string | undefined;
}

const againMs = 3_000;

/** Keeps what is typed on the server: a moment after each pause, one write at a time, again and again while there is no line. */
export class DraftKeeper {
  private state: DraftSnapshot = { status: 'loading', body: undefined, keptAt: undefined, other: undefined, sentence: undefined };
  private version = 0;
  /** Something was typed here that is not written yet. */
  private typed = false;
  private saved: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> | undefined;
  private listeners = new Set<() => void>();

  constructor(
    private readonly door: DraftDoor,
    private readonly delayMs: number,
  ) {}

  snapshot = (): DraftSnapshot => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async open(): Promise<void> {
    try {
      const kept = await this.door.load();
      this.version = kept?.version ?? 0;
      this.saved = kept?.body;
      // Typed before the answer came, beside something kept earlier: which stands is for the person to say.
      if (this.typed && kept !== undefined && kept.body !== this.state.body) this.set({ status: 'stale', other: kept });
      else if (this.typed) {
        this.set({ status: 'unsaved' });
        this.plan(this.delayMs);
      } else this.set({ status: kept === undefined ? 'empty' : 'kept', body: kept?.body, keptAt: kept?.updated_at });
    } catch (error) {
      if (!this.typed) this.set(troubled(error));
      this.timer = setTimeout(() => void this.open(), againMs);
    }
  }

  write(body: string): void {
    if (body === this.state.body) return;
    this.typed = true;
    const loading = this.state.status === 'loading';
    this.set({ body, status: this.state.status === 'stale' ? 'stale' : loading ? 'loading' : 'unsaved' });
    if (this.state.status === 'unsaved') this.plan(this.delayMs);
  }

  /** Writes now what is not yet written. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.writing;
    const { body, status } = this.state;
    if (body === undefined || body === this.saved || status === 'stale' || status === 'loading') return;
    this.writing = this.save(body);
    await this.writing;
    this.writing = undefined;
  }

  /** Ends a conflict between two windows: with mine over the other's, or with the other's in place of mine. */
  settle(which: 'mine' | 'other'): void {
    const other = this.state.other;
    if (other === undefined) return;
    this.version = other.version;
    this.saved = other.body;
    if (which === 'other') {
      this.typed = false;
      this.set({ status: 'kept', body: other.body, keptAt: other.updated_at, other: undefined });
    } else {
      this.set({ status: 'unsaved', other: undefined });
      this.plan(0);
    }
  }

  /** What was written has gone out: nothing is kept any longer. */
  async clear(): Promise<void> {
    clearTimeout(this.timer);
    await this.writing;
    this.version = 0;
    this.saved = undefined;
    this.typed = false;
    this.set({ status: 'empty', body: undefined, keptAt: undefined, other: undefined });
    await this.door.remove();
  }

  close(): void {
    void this.flush().finally(() => clearTimeout(this.timer));
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async save(body: string): Promise<void> {
    try {
      const kept = await this.door.save(body, this.version);
      this.version = kept.version;
      this.saved = body;
      const more = this.state.body !== body;
      this.typed = more;
      this.set({ status: more ? 'unsaved' : 'kept', keptAt: kept.updated_at, sentence: undefined });
      if (more) this.plan(this.delayMs);
    } catch (error) {
      if (hasStatus(error, 412)) await this.meetOther();
      else {
        this.set(troubled(error));
        this.plan(againMs);
      }
    }
  }

  private async meetOther(): Promise<void> {
    try {
      const other = await this.door.load();
      if (other === undefined || other.body === this.state.body) {
        this.version = other?.version ?? 0;
        this.plan(0);
      } else this.set({ status: 'stale', other });
    } catch (error) {
      this.set(troubled(error));
      this.plan(againMs);
    }
  }

  private set(change: Partial<DraftSnapshot>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function troubled(error: unknown): Partial<DraftSnapshot> {
  if (isOffline(error)) return { status: 'offline' };
  return { status: 'failed', sentence: error instanceof Error ? error.message : String(error) };
}
