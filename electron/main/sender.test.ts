import { describe, expect, it } from 'vitest';
import { isOurPage } from './sender.ts';

describe('whoever speaks to the main process', () => {
  it('is heard as the top frame of our page', () => {
    expect(isOurPage({ parent: null, url: 'app://main/index.html#/review' })).toBe(true);
  });

  it('isn’t heard once its frame is gone', () => expect(isOurPage(null)).toBe(false));

  it('isn’t heard as a frame within our page, even one of our own address', () => {
    expect(isOurPage({ parent: { url: 'app://main/index.html' }, url: 'app://main/index.html' })).toBe(false);
  });

  it.each([
    ...['', 'about:blank', 'about:srcdoc', 'app://print/1', 'app://main.evil/index.html', 'app://evil/?app://main'],
    ...[
      'https://main/index.html',
      'https://evil/#app://main',
      'app:main',
      'xapp://main/',
      'app://main@evil/',
      'app://main:1/',
    ],
  ])('isn’t heard from %j', (url) => expect(isOurPage({ parent: null, url })).toBe(false));
});
