import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesAmong, openEvents } from './file-arguments.ts';

describe('the files among a start’s arguments', () => {
  it('are those that Tandem opens, from the folder of the start', () => {
    const argv = [
      '/usr/bin/electron',
      '.',
      '--user-data-dir=/x.tandem',
      'q3.tandem',
      '/data/Leads.CSV',
      'notes.pdf',
      '',
    ];
    const here = path.resolve('/home/ann');
    expect(filesAmong(argv, here)).toEqual([path.join(here, 'q3.tandem'), path.resolve('/data/Leads.CSV')]);
  });

  it('never include the program itself', () => {
    expect(filesAmong(['/opt/odd.tandem'], '/')).toEqual([]);
  });
});

describe('files that come in together', () => {
  it('open one by one as workspaces and together as an import', () => {
    expect(openEvents(['/a.csv', '/one.tandem', '/b.zip', '/two.TANDEM', '/c.exe'])).toEqual([
      { kind: 'workspace', path: '/one.tandem' },
      { kind: 'workspace', path: '/two.TANDEM' },
      { kind: 'import', paths: ['/a.csv', '/b.zip'] },
    ]);
  });

  it('are nothing to do when none is Tandem’s', () => expect(openEvents(['/c.exe'])).toEqual([]));
});
