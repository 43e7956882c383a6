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

/** What is typed and not yet on the server, where it outlives a reload of the page; `seen` is the version it was typed over. */
export interface Unsaved {
  body: string;
  seen: number;
}

export interface Shelter {
  read: () => Unsaved | undefined;
  write: (unsaved: Unsaved) => void;
  clear: () => void;
}

const againMs = 3_000;
/** Somebody who never pauses is written down all the same, this often. */
const longestMs = 2_000;

/** Keeps what is typed on the server: a moment after each pause, one write at a time, again and again while there is no line. */
export class DraftKeeper {
  private state: DraftSnapshot = { status: 'loading', body: undefined, keptAt: undefined, other: undefined, sentence: undefined };
  private version = 0;
  /** Something was typed here that is not written yet. */
  private typed = false;
  /** When the first letter was typed that is not written yet. */
  private since: number | undefined;
  private saved: string | undefined;
  /** The version on the server over which sheltered words go on. */
  private resumesOver: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> | undefined;
  private listeners = new Set<() => void>();

  constructor(
    private readonly door: DraftDoor,
    private readonly delayMs: number,
    private readonly shelter?: Shelter,
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
      this.takeShelter(kept);
      // Typed before the answer came, beside something kept earlier: which stands is for the person to say.
      const goesOn = kept !== undefined && kept.version === this.resumesOver;
      if (this.typed && kept !== undefined && kept.body !== this.state.body && !goesOn) this.set({ status: 'stale', other: kept });
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
    this.shelter?.write({ body, seen: this.version });
    const loading = this.state.status === 'loading';
    this.set({ body, status: this.state.status === 'stale' ? 'stale' : loading ? 'loading' : 'unsaved' });
    if (this.state.status === 'unsaved') this.planAfterTyping();
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
      this.shelter?.clear();
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
    this.shelter?.clear();
    this.set({ status: 'empty', body: undefined, keptAt: undefined, other: undefined });
    await this.door.remove();
  }

  close(): void {
    void this.flush().finally(() => clearTimeout(this.timer));
  }

  /** What this window left unwritten when it was closed or loaded anew is as if typed just now. */
  private takeShelter(kept: Kept | undefined): void {
    const left = this.shelter?.read();
    if (left === undefined || this.typed) return;
    if (left.body === kept?.body) {
      this.shelter?.clear();
      return;
    }
    this.typed = true;
    this.state = { ...this.state, body: left.body };
    // Typed over this very version: it goes on from there. Over an older one: the person says which stands.
    if (left.seen === this.version && kept !== undefined) {
      this.saved = kept.body;
      this.resumesOver = kept.version;
    }
  }

  private planAfterTyping(): void {
    const now = Date.now();
    this.since ??= now;
    this.plan(Math.max(0, Math.min(this.delayMs, this.since + longestMs - now)));
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async save(body: string): Promise<void> {
    this.since = undefined;
    try {
      const kept = await this.door.save(body, this.version);
      this.version = kept.version;
      this.saved = body;
      const more = this.state.body !== body;
      this.typed = more;
      if (more) this.shelter?.write({ body: this.state.body ?? '', seen: kept.version });
      else this.shelter?.clear();
      this.set({ status: more ? 'unsaved' : 'kept', keptAt: kept.updated_at, sentence: undefined });
      if (more) this.planAfterTyping();
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
