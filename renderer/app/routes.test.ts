import { describe, expect, it } from 'vitest';
import { libraryHref, parseRoute, workspaceHref } from './routes.ts';

describe('addresses', () => {
  it('are the library when they say nothing that is known', () => {
    expect(parseRoute('')).toEqual({ kind: 'library', screen: 'workspaces' });
    expect(parseRoute('#/nowhere/at/all')).toEqual({ kind: 'library', screen: 'workspaces' });
    expect(parseRoute(libraryHref('trash'))).toEqual({ kind: 'library', screen: 'trash' });
    expect(parseRoute(libraryHref('start'))).toEqual({ kind: 'library', screen: 'start' });
  });

  it('read back as they were written, whatever is in their parts', () => {
    const route = parseRoute(workspaceHref('a/b', ['data', 'rows', 'Größe & co'], { search: 'x?y=1' }));
    expect(route).toMatchObject({ workspaceId: 'a/b', place: 'data', screen: 'rows', rest: ['Größe & co'] });
    expect(route.kind === 'workspace' && route.query.get('search')).toBe('x?y=1');
  });

  it('survive a broken escape', () => {
    expect(parseRoute('#/w/id/data/%E0%A4%A')).toMatchObject({ place: 'data', screen: '%E0%A4%A' });
  });
});
