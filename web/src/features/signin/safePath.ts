/** Only a place of our own: an address from outside would send a person who has just signed in to somebody else's door. */
export function safePath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}
