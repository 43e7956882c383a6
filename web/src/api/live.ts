/** What one commit changed, or that the clock moved (`now`). */
export interface News {
  kinds: string[];
  case_id?: string;
  /** The case's number, "A-1042". */
  number?: string;
  now?: string;
}

type Listener = (news: News) => void;
export type LineState = 'open' | 'lost';

interface Message {
  news?: News;
  line?: LineState;
}

const channelName = 'amends-live';
const lockName = 'amends-live';
/** A line the server has refused (a session that ended) is not tried again by the browser; we do, until somebody is signed in. */
const againMs = 5_000;

/**
 * Server-sent events, one connection for all tabs of this browser: the tab that holds the lock listens and tells the others.
 * Without locks (plain http beyond localhost) every tab has a connection of its own.
 */
export class LiveLine {
  private listeners = new Set<Listener>();
  private lineListeners = new Set<(state: LineState) => void>();
  private channel: BroadcastChannel | undefined;
  private source: EventSource | undefined;
  private release: (() => void) | undefined;
  private stopped = true;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly url: string) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    if (typeof BroadcastChannel === 'undefined' || navigator.locks === undefined) {
      this.listen();
      return;
    }
    this.channel = new BroadcastChannel(channelName);
    this.channel.onmessage = (event: MessageEvent<Message>) => this.deliver(event.data);
    void navigator.locks.request(lockName, () => {
      if (this.stopped) return undefined;
      this.listen();
      return new Promise<void>((resolve) => {
        this.release = resolve;
      });
    });
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
    this.release?.();
    this.release = undefined;
    this.channel?.close();
    this.channel = undefined;
  }

  /** Listens anew at once, where this tab is the one that listens and its line is closed. */
  retry(): void {
    if (this.stopped || this.source === undefined || this.source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.again);
    this.listen();
  }

  onNews(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onLine(listener: (state: LineState) => void): () => void {
    this.lineListeners.add(listener);
    return () => this.lineListeners.delete(listener);
  }

  private listen(): void {
    const source = new EventSource(this.url, { withCredentials: true });
    this.source = source;
    source.onopen = () => this.tell({ line: 'open' });
    source.onerror = () => {
      this.tell({ line: 'lost' });
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.again);
      this.again = setTimeout(() => this.retry(), againMs);
    };
    for (const name of ['change', 'clock']) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const news = parseNews(event.data);
        if (news !== undefined) this.tell({ news });
      });
    }
  }

  private tell(message: Message): void {
    this.channel?.postMessage(message);
    this.deliver(message);
  }

  private deliver({ news, line }: Message): void {
    if (news !== undefined) for (const listener of this.listeners) listener(news);
    if (line !== undefined) for (const listener of this.lineListeners) listener(line);
  }
}

export function parseNews(text: string): News | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if ('now' in value && typeof value.now === 'string') return { kinds: [], now: value.now };
    return 'kinds' in value && Array.isArray(value.kinds) ? (value as News) : undefined;
  } catch {
    return undefined;
  }
}

export const live = new LiveLine('/api/v1/live');

const ofKind: Record<string, string[][]> = {
  cases: [['case-list'], ['search']],
  today: [['today']],
  intake: [['intake']],
  outbox: [['outbox']],
  staff: [['staff'], ['me']],
  settings: [['settings'], ['me']],
  mailboxes: [['mailboxes']],
  mail_troubles: [['mail-troubles']],
};

/** Which queries a piece of news makes stale, by the beginning of their keys. */
export function staleKeys(news: News): string[][] {
  const ofCase = [news.case_id, news.number].filter((name) => name !== undefined).map((name) => ['cases', name]);
  // A kind that this version does not know may touch anything.
  return [...ofCase, ...news.kinds.flatMap((kind) => ofKind[kind] ?? [[]])];
}
