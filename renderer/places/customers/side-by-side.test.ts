import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SideBySide } from './SideBySide.tsx';

describe('names beside each other', () => {
  it('stand each for itself, so that one from right to left turns none beside it', () => {
    const markup = (parts: readonly (string | null)[]) => renderToStaticMarkup(createElement(SideBySide, { parts }));
    expect(markup(['Erik Lund', '', 'شركة النقل', null])).toBe('<bdi>Erik Lund</bdi>, <bdi>شركة النقل</bdi>');
    expect(markup(['Acme', 'Acme'])).toBe('<bdi>Acme</bdi>, <bdi>Acme</bdi>');
    expect(markup(['', null])).toBe('');
  });
});
