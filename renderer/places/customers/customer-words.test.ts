import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../../shared/metrics/build-figure.ts';
import { roots } from '../../../shared/model/entities.ts';
import { usualLimits } from '../../kit/figure-words.ts';
import { today } from '../../kit/today.ts';
import { shareWords } from './claim-words.ts';
import { everyPiece, filterPieces, meanStars } from './content/content-filters.ts';
import { isAddress } from './content/is-address.ts';
import { personaRowsHref, testRowsHref } from './figures/rows-of.ts';
import { filterInsights } from './insights/filter-insights.ts';
import { medianWait } from './insights/insight-words.ts';
import { outcomeWords, waitingWords } from './messages/message-words.ts';

const found = (part: number, whole: number, leading: { value: string; count: number } | null = null) => ({
  id: 'claim',
  share: ratioFigure(part, whole, 'flow'),
  blank: 0,
  leading,
  unassigned: 0,
});

describe('what the data say of a claim, in words', () => {
  const test = { among: 'accepted' as const, values: ['Paid search'] };

  it('names the share, its interval and what most have instead', () => {
    expect(shareWords(found(83, 690, { value: 'Webinar', count: 283 }), test, 5)).toBe(
      'Paid search: 12% of accepted, 10–15%. Webinar: 41%',
    );
  });

  it('gives counts alone where there are too few for a rate, and no zero where there are none', () => {
    expect(shareWords(found(1, 4), test, 5)).toBe('Paid search: 1 of 4 accepted');
    expect(shareWords(found(0, 0), { among: 'won', values: ['A', 'B'] }, 5)).toBe('A or B');
  });
});

describe('what comes of a message, in words', () => {
  const stage = (part: number, whole: number) => ({
    stage: 'mql',
    waiting: 0,
    goesOn: ratioFigure(part, whole, 'cohort'),
    others: null,
  });

  it('is a rate with its count, counts alone under five, and greyed with its interval under thirty', () => {
    expect(outcomeWords(stage(37, 96), usualLimits)).toEqual({ text: '39% of 96', isSmall: false });
    expect(outcomeWords(stage(3, 4), usualLimits)).toEqual({ text: '3 of 4', isSmall: true });
    expect(outcomeWords(stage(9, 14), usualLimits)).toEqual({ text: '64%, 9 of 14, 39–84%', isSmall: true });
  });

  it('is nothing where nobody came by or nothing follows', () => {
    expect(outcomeWords(stage(0, 0), usualLimits)).toBeNull();
    expect(outcomeWords({ ...stage(1, 9), goesOn: null }, usualLimits)).toBeNull();
    expect(outcomeWords(null, usualLimits)).toBeNull();
  });

  it('calls those after the last step customers', () => {
    expect(waitingWords(1, 'mql')).toBe('1 lead');
    expect(waitingWords(1200, 'won')).toBe('1,200 customers');
  });
});

describe('the rows behind a figure', () => {
  const counted = {
    workspaceId: 'w',
    period: { from: '2025-10-01', to: '2026-10-01', asOf: '2026-09-30' },
    persona: { crmDimension: 'persona' as const, crmValue: 'Manager' },
  };
  const queryOf = (href: string) => new URLSearchParams(href.split('?')[1]);

  it('are those of the persona in the months that were counted', () => {
    const query = queryOf(personaRowsHref(counted, { table: 'leads', metric: 'persona_leads', part: 'denominator' }));
    expect(query.get('table')).toBe('leads');
    expect(JSON.parse(query.get('drill') ?? '')).toMatchObject({
      metric: 'persona_leads',
      query: { ...counted.period, filters: [{ dimension: 'persona', values: ['Manager'] }] },
    });
  });

  it('are narrowed down by a dimension of leads in the drill, by one of deals in the table', () => {
    const test = { among: 'lost' as const, values: ['Price'], holdsFrom: 0.5 };
    const byReason = queryOf(testRowsHref(counted, { ...test, dimension: 'loss_reason' }));
    expect(JSON.parse(byReason.get('filters') ?? '')).toEqual([{ column: 'loss_reason', op: 'is', values: ['Price'] }]);
    const bySource = queryOf(testRowsHref(counted, { ...test, dimension: 'source' }));
    expect(bySource.get('filters')).toBeNull();
    expect(JSON.parse(bySource.get('drill') ?? '')).toMatchObject({
      metric: 'persona_lost',
      query: { filters: [{ dimension: 'persona' }, { dimension: 'source', values: ['Price'] }] },
    });
  });
});

describe('the content library', () => {
  const view = (id: string, kind: 'guide' | 'video', uses: readonly (readonly [string, string])[]) => ({
    piece: roots.content.parse({ id, title: id, kind }),
    personas: [],
    stages: [],
    stageNames: [],
    ratings: [],
    uses: uses.map(([personaId, stage]) => roots.contentUses.parse({ id: personaId, contentId: id, personaId, stage })),
  });
  const library = {
    pieces: [
      view('a', 'guide', [['x', 'mql']]),
      view('b', 'video', [['x', 'won']]),
      view('c', 'guide', [['y', 'mql']]),
    ],
    find: (search: string) =>
      search === 'both'
        ? [
            { id: 'c', score: 9 },
            { id: 'a', score: 1 },
          ]
        : [],
  };
  const ids = (filters: object) => filterPieces(library, { ...everyPiece, ...filters }).map(({ piece }) => piece.id);

  it('is narrowed down by kind, persona and stage, these two of one use', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ kind: 'guide' })).toEqual(['a', 'c']);
    expect(ids({ personaId: 'x', stage: 'mql' })).toEqual(['a']);
    expect(ids({ personaId: 'y', stage: 'won' })).toEqual([]);
  });

  it('stands in the order of the search where there is one', () => {
    expect(ids({ search: 'both' })).toEqual(['c', 'a']);
    expect(ids({ search: 'both', personaId: 'x' })).toEqual(['a']);
    expect(ids({ search: 'neither' })).toEqual([]);
  });

  it('has the mean of its ratings, and none of no rating', () => {
    const rating = (stars: number) =>
      roots.contentRatings.parse({ id: `${stars}`, contentId: 'a', personId: 'p', stars });
    expect(meanStars([rating(2), rating(5)])).toBe(3.5);
    expect(meanStars([])).toBeNull();
  });

  it('opens addresses only', () => {
    expect(['https://a.example', 'HTTP://b'].every(isAddress)).toBe(true);
    expect(['C:\\share', 'javascript:alert(1)', 'Shared drive › Sales', ''].some(isAddress)).toBe(false);
  });
});

describe('the inbox', () => {
  const insight = (id: string, fields: object) => roots.insights.parse({ id, ...fields });
  const insights = [
    insight('old', { heardOn: '2026-05-01', triagedAt: '2026-05-02T09:00:00Z', theme: 'Price' }),
    insight('loss', { heardOn: '2026-06-01', triagedAt: '2026-06-02T09:00:00Z', kind: 'loss', personaId: 'x' }),
    insight('new', { heardOn: '2026-06-10', theme: ' price ' }),
  ];
  const ids = (filters: object) =>
    filterInsights(insights, { view: 'all', personaId: '', theme: '', ...filters }).map(({ id }) => id);

  it('shows what waits first, then the newest', () => {
    expect(ids({})).toEqual(['new', 'loss', 'old']);
    expect(ids({ view: 'inbox' })).toEqual(['new']);
    expect(ids({ view: 'deals' })).toEqual(['loss']);
    expect(ids({ theme: 'PRICE' })).toEqual(['new', 'old']);
    expect(ids({ personaId: 'x' })).toEqual(['loss']);
  });

  it('knows how long things wait in it', () => {
    const now = new Date('2026-06-16T09:00:00Z');
    expect(medianWait(insights, now)).toBe(6);
    expect(medianWait([...insights, insight('today', { createdAt: '2026-06-16T08:00:00Z' })], now)).toBe(3);
    expect(medianWait(insights.slice(0, 2), now)).toBeNull();
  });

  it('is filled on the local day', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
