import { describe, expect, it } from 'vitest';
import { roots } from '../../../../../shared/model/entities.ts';
import type { Terms } from '../../../../../shared/model/signing.ts';
import { handoffTerms } from '../../../../../shared/planning/handoff-terms.ts';
import { slaTerms } from '../../../../../shared/planning/sla-terms.ts';
import { changedTerms, promiseLines, stepLines } from './changed-terms.ts';

const nameOf = (stage: string) => stage.toUpperCase();
const step = roots.handoffs.parse({
  id: 'h',
  fromStage: 'mql',
  toStage: 'sal',
  fromFunction: 'marketing',
  toFunction: 'sales',
  artefact: 'Source',
  clockLabel: 'First touch',
  clockAmount: 4,
  clockUnit: 'business-hours',
});
const promise = roots.slas.parse({ id: 's', title: 'First touch', amount: 4, share: 0.9 });

const stepChanges = (before: Terms | null, now: Parameters<typeof handoffTerms>[0]) =>
  changedTerms(stepLines(before, nameOf), stepLines(handoffTerms(now), nameOf));
const promiseChanges = (before: Terms | null, now: Parameters<typeof slaTerms>[0]) =>
  changedTerms(promiseLines(before, nameOf), promiseLines(slaTerms(now), nameOf));

describe('what was changed since it was signed', () => {
  it('is nothing while it reads the same', () => {
    expect(stepChanges(handoffTerms(step), step)).toEqual([]);
    expect(promiseChanges(slaTerms(promise), promise)).toEqual([]);
  });

  it('is said of a step in the words of its card', () => {
    const now = { ...step, clockAmount: 2, artefact: 'Source\nFleet size', clockEnds: 'first-touch', exit: 'Accepted' };
    expect(stepChanges(handoffTerms(step), roots.handoffs.parse(now))).toEqual([
      { what: 'Comes along', was: 'Source', is: 'Source, Fleet size' },
      { what: 'Is done when', was: 'nothing', is: 'Accepted' },
      { what: 'Clock', was: 'First touch, 4 h', is: 'First touch, 2 h' },
      { what: 'Stops at', was: 'the next stage', is: 'the first call or mail' },
    ]);
    // What is no longer said at all is told too.
    expect(stepChanges(handoffTerms(step), { ...step, artefact: '' })).toEqual([
      { what: 'Comes along', was: 'Source', is: 'nothing' },
    ]);
  });

  it('is said of a promise in the words of its card', () => {
    const now = roots.slas.parse({ ...promise, amount: 2, unit: 'business-days', share: 0.8, calendar: 'marketing' });
    expect(promiseChanges(slaTerms(promise), now)).toEqual([
      { what: 'Amount', was: '4 business hours', is: '2 business days' },
      { what: 'Hours of', was: 'Sales', is: 'Marketing' },
      { what: 'Target', was: '90%', is: '80%' },
    ]);
    const volume = roots.slas.parse({ ...promise, kind: 'volume', unit: 'count', amount: 37 });
    expect(promiseChanges(slaTerms(promise), volume)).toContainEqual({
      what: 'Amount',
      was: '4 business hours',
      is: '37',
    });
  });

  it('is nothing that can be told of terms that a newer version of the app signed, and of none', () => {
    expect(promiseChanges({ ...slaTerms(promise), kind: 'by-satellite' }, promise)).toEqual([]);
    expect(stepChanges(null, step)).toEqual([]);
  });
});
