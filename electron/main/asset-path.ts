import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Asset {
  /** Absolute, inside the folder. */
  readonly file: string;
  readonly contentType: string;
}

/**
 * The file of `folder` that an address means, or `null` if it means none: other hosts, ways out of the folder in any
 * spelling, hidden files and kinds of file that the app doesn't ship.
 */
export function assetOf(folder: string, pathname: string): Asset | null {
  const decoded = decode(pathname);
  if (decoded === null || !/^\/[\w./-]+$/.test(decoded)) return null;
  const parts = decoded.slice(1).split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.'))) return null;
  const file = path.resolve(folder, ...parts);
  const contentType = contentTypes[path.extname(file).toLowerCase()];
  if (contentType === undefined || !file.startsWith(folder + path.sep)) return null;
  return { file, contentType };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
