import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QuietSelect } from './QuietSelect.tsx';

it('does not read out the mark beside a choice: it would say a name and a function again', () => {
  const mark = createElement('span', { role: 'img', 'aria-label': 'Ida Lund, Sales' });
  const data = [{ value: 'ida', label: 'Ida Lund' }];
  const select = createElement(QuietSelect, { label: 'Owner', data, value: 'ida', mark, onChoose: () => {} });
  const markup = renderToStaticMarkup(createElement(MantineProvider, null, select));
  expect(markup).toMatch(/<div aria-hidden="true"[^>]*data-position="left"[^>]*><span role="img"/);
});
