/** RFC 9457, as the server speaks it: `detail` is a sentence for a person that says what to do. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  /** The rule that refused. */
  rule?: string;
  /** Which field of the request is at fault, where one is: "/smtp/host". */
  field?: string;
}

export type Reach = 'answered' | 'offline';

/** What every call throws when it does not bring what was asked. Its message is the sentence to show. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly problem: Problem,
    readonly reach: Reach,
  ) {
    super(sentenceOf(problem));
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The machine did not answer at all: no network, or the server is not running. */
export function unreachable(): ApiError {
  return new ApiError(
    { status: 0, detail: 'Amends cannot be reached. What you typed is kept here; it goes on by itself when the line is back.' },
    'offline',
  );
}

export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.reach === 'offline';
}

export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.reach === 'answered' && error.status === status;
}

/** A problem as one sentence. The server writes them; these stand in where something before it answered (a proxy, say). */
export function sentenceOf(problem: Problem): string {
  if (problem.detail !== undefined && problem.detail !== '') return problem.detail;
  if (problem.title !== undefined && problem.title !== '') return problem.title;
  if (problem.status === 401) return 'Sign in to go on.';
  if (problem.status === 403) return 'This is not yours to do.';
  if (problem.status === 404) return 'There is nothing here, or it is not yours to see.';
  if (problem.status === 429) return 'That was a lot at once. Wait a minute and try again.';
  if (problem.status >= 500) return 'Amends could not do that. Nothing was changed; try again in a minute.';
  return 'That was not accepted. Look at what you entered and try again.';
}

/** The sentence for one field of a form ("smtp/host"), if it is the one at fault. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiError && error.problem.field?.replace(/^\//, '') === field ? error.message : undefined;
}

export async function problemFrom(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return { status: response.status };
  try {
    const body: unknown = await response.clone().json();
    if (typeof body !== 'object' || body === null) return { status: response.status };
    return { ...(body as Partial<Problem>), status: response.status };
  } catch {
    return { status: response.status };
  }
}
