import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { noncePlaceholder, pagePolicy } from '../../../shared/contract/page-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
};

const headersFor = (nonce: string) => ({
  'Content-Security-Policy': pagePolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** Answers a GET with a file below the folder; anything that points elsewhere is not found. */
export async function answerFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const headers = headersFor(nonce);
  const path = locate(folder, request.url ?? '/');
  const found = path ? await stat(path).catch(() => null) : null;
  if (!path || !found?.isFile()) return void response.writeHead(404, headers).end();
  const type = types[extname(path)] ?? 'application/octet-stream';
  if (extname(path) === '.html')
    return answerPage(path, request, response, { ...headers, 'Content-Type': type }, nonce);
  const isHashed = /-[\w-]{8,}\.\w+$/.test(path);
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': found.size,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A page carries the nonce of its own response, which its style elements need. */
async function answerPage(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  nonce: string,
): Promise<void> {
  const page = (await readFile(path, 'utf8')).replaceAll(noncePlaceholder, nonce);
  response.writeHead(200, { ...headers, 'Content-Length': Buffer.byteLength(page), 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** The file a URL names, or null when it would leave the folder or is not a plain path. */
function locate(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://page').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}
