import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { ratioFigure } from '../metrics/build-figure.ts';
import { roots } from '../model/entities.ts';
import { gapsOf, type MessageBase, messageGrid, messageId, mostUrgentGap, standingOf } from './message-grid.ts';
import { countThemes, themeKey, themesInUse, withRest } from './themes.ts';

const persona = (id: string) => roots.personas.parse({ id, name: id });
const message = (personaId: string, stage: string) =>
  roots.messages.parse({ id: messageId(personaId, stage), personaId, stage, headline: 'Said' });
const use = (contentId: string, personaId: string, stage: string) =>
  roots.contentUses.parse({ id: `${contentId}|${personaId}|${stage}`, contentId, personaId, stage });

const base: MessageBase = {
  personas: [persona('a'), persona('b')],
  messages: [message('a', 'inquiry'), message('a', 'mql'), message('b', 'won'), message('deleted', 'sal')],
  content: [roots.content.parse({ id: 'guide', title: 'Guide' })],
  uses: [use('guide', 'a', 'mql'), use('gone', 'a', 'mql'), use('guide', 'b', 'nowhere')],
};

describe('the message grid', () => {
  const rows = messageGrid(base);

  it('has a cell for each persona and stage, with its message and its pieces', () => {
    expect(rows.map(({ cells, written }) => [cells.length, written])).toEqual([
      [6, 2],
      [6, 1],
    ]);
    expect(rows[0]?.cells[1]).toMatchObject({ message: { headline: 'Said' }, pieces: [{ id: 'guide' }] });
    expect(gapsOf(rows)).toHaveLength(9);
  });

  it('stays a gap where a message was begun without a word', () => {
    const begun = { ...message('b', 'sal'), headline: ' ' };
    const withBegun = messageGrid({ ...base, messages: [...base.messages, begun] });
    expect(gapsOf(withBegun)).toHaveLength(9);
    expect(withBegun[1]).toMatchObject({ written: 1 });
    const said = messageGrid({ ...base, messages: [...base.messages, { ...begun, talkTrack: 'Ask for the fleet' }] });
    expect(gapsOf(said)).toHaveLength(8);
  });

  it('warms the gap where most leads wait, the later one of equals, and never the customers', () => {
    const waiting: Readonly<Record<string, number>> = {
      'b|inquiry': 12,
      'b|opportunity': 12,
      'a|won': 90,
      'a|mql': 50,
    };
    const urgent = mostUrgentGap(rows, ({ personaId, stage }) => waiting[messageId(personaId, stage)] ?? 0);
    expect(urgent).toMatchObject({ personaId: 'b', stage: 'opportunity' });
  });

  it('warms none where nobody is known to wait', () => {
    expect(mostUrgentGap(rows, () => null)).toBeNull();
    expect(mostUrgentGap(rows, () => 0)).toBeNull();
  });

  it('calls a step better or worse only where the difference leaves zero out', () => {
    const figure = (part: number, whole: number) => ratioFigure(part, whole, 'cohort');
    expect(standingOf(figure(37, 96), figure(100, 500), 5)).toBe('above');
    expect(standingOf(figure(6, 54), figure(200, 500), 5)).toBe('below');
    expect(standingOf(figure(10, 40), figure(130, 500), 5)).toBe('alike');
    expect(standingOf(figure(4, 4), figure(100, 500), 5)).toBe('unknown');
    expect(standingOf(null, figure(1, 10), 5)).toBe('unknown');
  });
});

describe('themes over time', () => {
  const today = parseLocalDate('2026-06-16') ?? 0;
  const heard = (theme: string, heardOn: string | null, createdAt = '') =>
    roots.insights.parse({ id: `${theme}${heardOn}${createdAt}`, theme, heardOn, createdAt });
  const insights = [
    heard('Telematics', '2026-06-01'),
    heard(' telématics ', '2026-05-31'),
    heard('Price', '2026-05-02'),
    heard('Price', '2026-06-30'),
    heard('Price', '2026-06-02'),
    heard('', '2026-06-03'),
    heard('Old', '2025-12-31'),
    heard('Undated', null, '2026-04-08T09:00:00Z'),
    heard('No day', null),
  ];

  it('are counted by month, spellings of one theme together', () => {
    expect(countThemes(insights, { today, months: 3 })).toEqual({
      months: ['2026-04', '2026-05', '2026-06'],
      rows: [
        { theme: 'Price', counts: [0, 1, 2], total: 3 },
        { theme: 'Telematics', counts: [0, 1, 1], total: 2 },
        { theme: 'Undated', counts: [1, 0, 0], total: 1 },
        { theme: '', counts: [0, 0, 1], total: 1 },
      ],
    });
  });

  it('put the rare ones and those without a theme together', () => {
    const table = withRest(countThemes(insights, { today, months: 3 }), 1, 'Other');
    expect(table.rows.map(({ theme, counts }) => [theme, counts])).toEqual([
      ['Price', [0, 1, 2]],
      ['Other', [1, 1, 2]],
    ]);
  });

  it('lose nothing that was heard in the months, however few are shown', () => {
    const words = fc.constantFrom('Telematics', 'telematics', 'Price', ' ', 'Proof', 'Ünder', 'under');
    const days = fc.constantFrom('2026-06-01', '2026-05-20', '2026-01-01', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, days)), fc.nat(4), (said, most) => {
        const all = said.map(([theme, day]) => heard(theme, day));
        const inMonths = all.filter(({ heardOn }) => heardOn !== null && heardOn >= '2026-04-01').length;
        const { rows } = withRest(countThemes(all, { today, months: 3 }), most, 'Other');
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(inMonths);
        expect(rows.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });

  it('are offered again, the most heard first', () => {
    expect(themesInUse(insights)).toEqual(['Price', 'Telematics', 'Old', 'Undated', 'No day']);
    expect(themeKey('  Öl  und Fett ')).toBe('ol und fett');
  });
});
