import { describe, expect, it } from 'vitest';
import { type PaletteFinder, paletteFilter } from './palette-filter.ts';

const data = [
  { group: 'Go to', actions: [{ id: 'funnel', label: 'Funnel', description: 'Review' }] },
  { group: 'Content', actions: [{ id: 'guide', label: 'Downtime guide' }] },
  {
    group: 'Do',
    actions: [
      { id: 'settings', label: 'Settings', keywords: ['funnel of letters'] },
      { id: 'keys', label: 'Keys' },
      { id: 'other', label: 'Other keys' },
    ],
  },
  {
    group: 'Entries',
    actions: [
      { id: 'guides', label: 'Downtime guides' },
      { id: 'one', label: 'Other' },
    ],
  },
];
const finder: PaletteFinder = {
  group: 'Content',
  find: (query) => (query.includes('dwntime') || query.includes('fun') ? ['guide', 'gone'] : []),
  otherwise: (query) => (query.length > 2 ? { id: 'gap', label: `Not found: ${query}` } : null),
};
const found = (query: string, by: PaletteFinder | null = finder) =>
  paletteFilter(by)(query, data).flatMap((item) => ('actions' in item ? item.actions.map(({ id }) => id) : [item.id]));

describe('the palette', () => {
  it('shows everything until letters are typed', () => {
    expect(found(' ')).toEqual(['funnel', 'guide', 'settings', 'keys', 'other', 'guides', 'one']);
  });

  it('finds by name before description', () => {
    expect(found('funnel', null)).toEqual(['funnel', 'settings']);
  });

  it('finds what is called just that before what has it in its name', () => {
    expect(found('other', null)).toEqual(['one', 'other']);
  });

  it('puts what the finder ranks first, and offers what to do where it is not the right thing', () => {
    expect(found('dwntime')).toEqual(['guide', 'gap']);
    expect(found('ke')).toEqual(['keys', 'other']);
  });

  it('leaves the first place to what is named so', () => {
    expect(found('fun')).toEqual(['funnel', 'settings', 'guide', 'gap']);
  });

  it('finds a novel of a name by any part of it, and shows its beginning', () => {
    const name = `${'Novel '.repeat(3000)}end`;
    const [found] = paletteFilter(null)('end', [{ group: 'Goals', actions: [{ id: 'long', label: name }] }]);
    expect(found).toMatchObject({
      group: 'Goals',
      actions: [{ id: 'long', label: expect.stringMatching(/^Novel .*…$/) }],
    });
    expect(JSON.stringify(found).length).toBeLessThan(200);
  });
});
