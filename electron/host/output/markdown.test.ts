import { describe, expect, it } from 'vitest';
import { markdownInline } from './markdown.ts';

describe('one line of Markdown', () => {
  it.each([
    ['# Not a title', '\\# Not a title'],
    ['=====', '\\====='],
    ['---', '\\---'],
    ['- [x] done', '\\- \\[x\\] done'],
    ['+ one', '\\+ one'],
    ['1. first', '1\\. first'],
    ['12) twelfth', '12\\) twelfth'],
    ['~~~ code', '\\~\\~\\~ code'],
    ['```js', '\\`\\`\\`js'],
    ['> quoted', '\\> quoted'],
    ['a | b', 'a \\| b'],
    ['&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
    ['**bold** and _thin_', '\\*\\*bold\\*\\* and \\_thin\\_'],
    ['back\\slash', 'back\\\\slash'],
  ])('keeps %j as text', (text, written) => {
    expect(markdownInline(text)).toBe(written);
  });

  it('puts several lines into one, so that no line of a text begins a line of the page', () => {
    expect(markdownInline('  one\r\n# two\n\n\t- three  ')).toBe('one \\# two - three');
  });

  it('leaves plain sentences, numbers and other scripts as they are', () => {
    for (const text of ['Ask 12 of 30 leads.', 'Ünïcode ✓ 営業', 'won 3.5x; -5 would be odd'])
      expect(markdownInline(text)).toBe(text);
  });
});
