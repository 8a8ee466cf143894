import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { sampleReading, shareOf } from '../reading/testing-reading.ts';
import { acceptanceCounts, acceptanceDots, handoffCounts, reasonBars, rejectionCounts } from './quality-words.ts';

const acceptance: Figure = { ...shareOf(212, 316, [242, 321]), variants: { cohort: shareOf(212, 342) } };
const reasons: Figure = {
  ...shareOf(97, 104),
  items: [
    { key: 'Timing', ...shareOf(27, 104), note: '27 recycled.' },
    { key: '', ...shareOf(7, 104) },
  ],
  variants: { by_cohort: shareOf(80, 88) },
};
const base = { counts: [1], before: [1], open: [0] };
const reading = sampleReading({ ...base, metrics: { mql_to_sal: acceptance, rejection_reasons: reasons } });

describe('where the handoffs stand', () => {
  it('adds up to all of them', () => {
    const { accepted, rejected, waiting, all } = acceptanceCounts(reading);
    expect([accepted, rejected, waiting]).toEqual([212, 104, 26]);
    expect(accepted + rejected + waiting).toBe(all);
  });
});

describe('the reasons for rejection', () => {
  it('tells what went back to Marketing from what was disqualified', () => {
    expect(reasonBars(reading)[0]?.parts.map(({ value }) => value)).toEqual([27, 0]);
  });

  it('names a missing reason instead of leaving it out', () => {
    expect(reasonBars(reading)[1]?.label).toBe('No reason given');
  });
});

describe('a count of rejections', () => {
  it('says whether it goes by the day of the handoff or by that of the rejection', () => {
    const { rejected } = handoffCounts(reading);
    expect(rejected).toMatchObject({ count: 104, lines: ['Of 342 handoffs created in the period.'] });
    expect(rejected.words).toContain('created in the period');
    const { all, definition, recycled, disqualified } = rejectionCounts(reading);
    expect([all, recycled.count, disqualified.count]).toEqual([104, 27, 77]);
    expect(definition.words).toContain('rejected in the period, on whatever day they were created');
    expect(definition.lines).toEqual(['Of the handoffs created in the period, 88 were rejected.']);
    expect(recycled.lines).toEqual(['Of 104 rejected in the period.']);
  });

  it('takes in the reasons that are too many to be drawn', () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ key: `R${at}`, ...shareOf(2, 24), note: '1 recycled.' }));
    const many = sampleReading({ ...base, metrics: { rejection_reasons: { ...shareOf(24, 24), items } } });
    expect(reasonBars(many)).toHaveLength(8);
    expect(rejectionCounts(many)).toMatchObject({ recycled: { count: 12 }, disqualified: { count: 12 } });
  });
});

describe('acceptance by source', () => {
  const segment = (key: string, figure: Figure) => ({ key, metrics: { mql_to_sal: figure }, funnel: [] });
  const bySource = {
    ...reading,
    review: {
      ...reading.review,
      segments: [
        segment('Referral', shareOf(2, 4)),
        segment('Webinar', shareOf(41, 78, [33, 48])),
        segment('Demo request', shareOf(47, 52)),
        segment('', shareOf(0, 0)),
      ],
    },
  };
  const { rows } = acceptanceDots(bySource, 'source');

  it('puts the best first and those too small to rate last', () => {
    expect(rows.map(({ key }) => key)).toEqual(['Demo request', 'Webinar', 'Referral']);
  });

  it('draws no dot for four handoffs and says from when there is one', () => {
    expect(rows.at(-1)).toMatchObject({ share: null, valueText: '', note: 'Too few for a rate. Shown from 5.' });
  });

  it('marks what is clearly under the target', () => {
    expect(rows.map(({ isBad }) => isBad)).toEqual([false, true, false]);
  });
});
