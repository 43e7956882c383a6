/** A random name for one intention, kept over its retries. (crypto.randomUUID exists only over https and on localhost.) */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let csrf = '';

/** The session's token against forged requests, as `GET /api/v1/me` tells it; sent with every change. */
export function setCsrf(token: string): void {
  csrf = token;
}

export function csrfToken(): string {
  return csrf;
}
