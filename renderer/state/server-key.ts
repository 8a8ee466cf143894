const storageKey = 'tandem.serverKey';

/**
 * The secret of the server this page came from: from the address it was opened with (and taken out of it at once, so
 * that it stays out of the history), else as remembered for this origin.
 */
export function takeServerKey(): string {
  const match = /^#key=([0-9a-f]+)(.*)$/.exec(location.hash);
  if (!match) return localStorage.getItem(storageKey) ?? '';
  const [, key = '', rest = ''] = match;
  localStorage.setItem(storageKey, key);
  history.replaceState(null, '', `${location.pathname}#${rest || '/'}`);
  return key;
}
