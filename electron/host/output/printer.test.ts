import { expect, it } from 'vitest';
import { chromiumPath } from '../../../build/chromium.ts';
import { printWithBrowser } from './printer.ts';

it('prints a page as a PDF of the pages it has', async () => {
  process.env.TANDEM_CHROMIUM = await chromiumPath();
  const pdf = await printWithBrowser('<p>One</p><p style="break-before: page">Two</p>');
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
