import { describe, expect, it } from 'vitest';
import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { ratioFigure } from '../../../../../shared/metrics/build-figure.ts';
import { roots } from '../../../../../shared/model/entities.ts';
import { promiseAsMeasured, signableSla, slaTerms } from '../../../../../shared/planning/sla-terms.ts';
import { countVerdict, shareVerdict } from '../../../../../shared/planning/sla-verdict.ts';
import { agreementList } from '../agreement-list.ts';
import type { Agreement } from '../use-agreement.ts';
import { endBehind } from './promise-kinds.ts';
import { barOf, draftTargetWords, keptOf, keptWords, shownGap, verdictText } from './promise-words.ts';

const sla = { kind: 'time' as never, amount: 4, share: 0.9 };
const promise = (part: number, whole: number, share: number | null = 0.9): MeasuredPromise => {
  const figure = ratioFigure(part, whole, 'flow');
  const verdict = shareVerdict(figure, share, 5);
  return {
    id: `${part}/${whole}`,
    figure,
    verdict,
    why: '',
    gap: null,
    tested: null,
    isTyped: false,
    version: 1,
    late: [],
    lateTotal: 0,
  };
};

describe('how a promise was kept', () => {
  it('is counts alone of fewer than five, without a share, a bar or a verdict', () => {
    for (const [part, whole] of [
      [0, 4],
      [4, 4],
      [0, 1],
    ] as const) {
      const few = promise(part, whole);
      expect(few.verdict).toBe('few');
      expect(keptWords(sla, few)).toEqual({ strong: String(part), rest: `of ${whole}`, isGrey: false });
      expect(barOf(sla, few)).toBeNull();
      expect(verdictText(few.verdict)).toBe('too few to judge');
    }
    expect(promise(3, 4, null).verdict).toBe('few');
  });

  it('is grey with its interval under thirty, and a share from there on', () => {
    expect(keptWords(sla, promise(9, 14))).toMatchObject({ strong: '', isGrey: true });
    expect(keptWords(sla, promise(9, 14)).rest).toMatch(/^9 of 14, \d+–\d+%$/);
    expect(keptWords(sla, promise(36, 43))).toEqual({ strong: '84%', rest: '36 of 43', isGrey: false });
    expect([promise(0, 5), promise(36, 43), promise(40, 43)].map(({ verdict }) => verdict)).toEqual([
      ...['broken', 'near', 'kept'],
    ]);
  });

  it('is not plainly kept where only some lines of it can be tested', () => {
    const part: MeasuredPromise = { ...promise(42, 42), verdict: 'partly', tested: { of: 1, lines: 2 } };
    expect(keptWords(sla, part)).toEqual({
      strong: '100%',
      rest: '42 of 42',
      isGrey: false,
      tested: '1 of 2 lines tested',
    });
    expect(keptOf([part, promise(0, 43)])).toBe('0 of 1 kept, 1 in part');
    expect(verdictText('partly')).toBe('kept as far as the data can test it');
  });

  it('counts only what can be judged as kept or not', () => {
    expect(keptOf([promise(40, 43), promise(0, 43), promise(0, 4), promise(0, 0)])).toBe(
      '1 of 2 kept, 1 too few to tell, 1 not known',
    );
    expect(keptOf([promise(4, 4)])).toBe('1 too few to tell');
    // 36 of 43 is below its 90%, but chance may explain it.
    expect(keptOf([promise(0, 43), promise(0, 43), promise(36, 43)])).toBe('0 of 2 kept, 1 too few to tell');
    expect(keptOf([{ ...promise(43, 43), version: null }, promise(40, 43)])).toBe('1 of 1 kept, 1 draft');
    expect(keptOf([])).toBe('');
  });
});

describe('a promise that all signed with 30 and that a draft would lower to 20', () => {
  const signed = roots.slas.parse({ id: 'p', title: 'Accepted MQL', kind: 'volume', unit: 'count', amount: 30 });
  const signatures = (['marketing', 'sales'] as const).map((signer) =>
    roots.signatures.parse({
      ...{ id: signer, root: 'slas', entryId: 'p', version: 1, function: signer, by: 'someone' },
      ...{ at: '2026-03-02T09:00:00Z', terms: slaTerms(signed) },
    }),
  );
  const draft = signableSla({ ...signed, amount: 20, version: 2 }, signatures);
  const measured: MeasuredPromise = {
    ...promise(0, 0),
    ...{ id: 'p', figure: { value: 27, unit: 'count', basis: 'flow' }, verdict: countVerdict(27, 30), version: 1 },
  };

  it('is 27 of 30 and not kept, with the draft said apart', () => {
    const inForce = promiseAsMeasured(draft, measured.version);
    expect(keptWords(inForce, measured)).toEqual({ strong: '27', rest: 'of 30', isGrey: false });
    expect(barOf(inForce, measured)?.target).toBeCloseTo(30 / 33);
    expect(draftTargetWords(draft, inForce)).toBe('draft: 20');
    expect(draftTargetWords(inForce, inForce)).toBe('');
    expect(keptWords(promiseAsMeasured(draft, null), measured).rest).toBe('of 20');
  });

  it('is exported as it is shown', () => {
    const { columns, rows } = agreementList({ promises: [draft] } as unknown as Agreement, [measured]);
    const told = Object.fromEntries(columns.map(({ label }, index) => [label, rows[0]?.[index]]));
    expect(told).toMatchObject({
      ...{ Target: '30, draft: 20', Kept: 27, Of: 30, Verdict: 'not kept', 'By count': '27 of 30' },
    });
  });
});

describe('what keeps a promise from being measured', () => {
  const touch = (fields: object) => roots.slas.parse({ id: 'p', kind: 'first-touch', amount: 4, ...fields });
  const told = (cause: NonNullable<MeasuredPromise['gap']>['cause']): MeasuredPromise => ({
    ...promise(0, 0),
    verdict: 'unmeasured',
    gap: { cause, why: 'Why.' },
  });

  it('is told of a clock before anything is imported, and of a draft while what is in force is kept', () => {
    expect(shownGap(touch({}), null)).toBeNull();
    expect(shownGap(touch({ fromStage: 'sql' }), null)?.why).toContain('Let it begin at MQL');
    expect(shownGap(touch({ fromStage: 'sql' }), promise(40, 43))?.cause).toBe('clock');
    expect(shownGap(touch({ kind: 'take-over', fromStage: 'sql' }), null)).toBeNull();
  });

  it('is nothing where a time is still to be agreed, nor what was true of the words before', () => {
    expect(shownGap(touch({ amount: null }), null)).toBeNull();
    expect(shownGap(touch({}), told('clock'))).toBeNull();
    expect(shownGap(touch({}), told('calls'))?.why).toBe('Why.');
    expect(shownGap(touch({ kind: 'typed' }), told('typed'))?.cause).toBe('typed');
    expect(keptOf([told('calls')])).toBe('1 not known');
  });
});

describe('where a take-over ends', () => {
  const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'recycled'].map((key) => ({ key }));

  it('is where it did, unless that lies before its beginning', () => {
    expect(endBehind(stages, 'mql', 'opportunity')).toBe('opportunity');
    expect(endBehind(stages, 'sql', 'sal')).toBe('opportunity');
    expect(endBehind(stages, 'sal', 'sal')).toBe('sql');
    expect(endBehind(stages, 'recycled', 'sal')).toBe('sal');
  });
});
