import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { sampleReading, shareOf } from '../reading/testing-reading.ts';
import { acceptanceCounts, acceptanceDots, reasonBars } from './quality-words.ts';

const acceptance: Figure = { ...shareOf(212, 316, [242, 321]), variants: { cohort: shareOf(212, 342) } };
const reasons: Figure = {
  ...shareOf(97, 104),
  items: [
    { key: 'Timing', ...shareOf(27, 104), note: '27 recycled.' },
    { key: '', ...shareOf(7, 104) },
  ],
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
