import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { noncePlaceholder, pagePolicy } from '../../shared/contract/page-policy.ts';
import { assetOf } from './asset-path.ts';
import { appScheme, pageHost, printHost } from './page-address.ts';
import type { PrintPages } from './print.ts';

/** Printed pages come from the workspace's text: styles and embedded pictures only, no script, no address. */
const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** Answers `app://` requests of the default session. After `ready`. */
export function serveAppScheme(rendererFolder: string, printPages: PrintPages): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const url = URL.parse(request.url);
    if (url?.host === printHost) return printedPage(printPages.get(url.pathname.slice(1)));
    if (url?.host !== pageHost) return refusal(404);
    return file(rendererFolder, url.pathname);
  });
}

async function file(folder: string, pathname: string): Promise<Response> {
  const asset = assetOf(folder, pathname);
  if (asset === null) return refusal(404);
  const nonce = randomBytes(16).toString('base64');
  try {
    const bytes = await readFile(asset.file);
    const isPage = asset.contentType.startsWith('text/html');
    const body = isPage ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(bytes);
    return answer(body, asset.contentType, pagePolicy(nonce));
  } catch (cause) {
    console.error(`The page asked for ${pathname}, which could not be read: ${String(cause)}`);
    return refusal(404);
  }
}

function printedPage(html: string | undefined): Response {
  return html === undefined ? refusal(404) : answer(html, 'text/html; charset=utf-8', printPolicy);
}

function answer(body: string | Uint8Array<ArrayBuffer>, contentType: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // Without it Chromium may show a page of the previous version after an update.
      'cache-control': 'no-cache',
    },
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(status === 404 ? 'Not found' : 'Only GET', {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  });
}
