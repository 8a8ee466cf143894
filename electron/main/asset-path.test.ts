import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetOf } from './asset-path.ts';

const folder = path.resolve('/app/out/renderer');

describe('the file behind an address of the page', () => {
  it('is the one of that name, with its content type', () => {
    expect(assetOf(folder, '/index.html')).toEqual({
      file: path.join(folder, 'index.html'),
      contentType: 'text/html; charset=utf-8',
    });
    expect(assetOf(folder, '/assets/index-Bq_x9.js')?.contentType).toBe('text/javascript; charset=utf-8');
    expect(assetOf(folder, '/assets/inter.woff2')?.contentType).toBe('font/woff2');
  });

  it.each([
    ...['/', '', '/../main/main.js', '/..%2f..%2fetc/hosts.txt', '/%2e%2e/main.js', '/%2e%2e%2fmain.js', '/.%2e/a.js'],
    ...['/%252e%252e/a.js', '/..\\main.js', '/..%5cmain.js', '/C:/Windows/a.txt', '/C%3A/a.txt', '/\\\\?\\C:\\a.txt'],
    ...['/a%00.js', '/a.js%00', '/a.js/', '//a.js', '/a//b.js', '/./a.js', '/a/../b.js', '/.env', '/.git/config.txt'],
    ...['/a.js.', '/a.js ', '/a.js%20', '/con.exe', '/main.ts', '/package', '/%E0%A4%A.js', '/%c0%ae%c0%ae/a.js'],
    ...['/a.js::$DATA', '/a.js?x', '/~root/a.js', '/-renderer-evil/../../renderer-evil/a.js'],
  ])('doesn’t exist for %j', (pathname) => {
    expect(assetOf(folder, pathname)).toBeNull();
  });

  it('never lies outside the folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'a', 'index', '.js', '.html', '%00', 'C:', '~'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const asset = assetOf(folder, `/${parts.join('')}`);
        if (asset === null) return;
        const inside = path.relative(folder, asset.file);
        expect(inside.startsWith('..') || path.isAbsolute(inside)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});
