import { describe, expect, it } from 'vitest';
import { roots } from '../model/entities.ts';
import { slaKinds } from '../model/handoff.ts';
import { missingOfCampaign, missingOfDefinition, missingOfPromise, missingOfStep } from './ready-to-sign.ts';

describe('what can be signed', () => {
  const step = { trigger: ' ', artefact: '', exit: '\n' };

  it('is a step that says anything of when it starts, what comes along and when it is done', () => {
    expect(missingOfStep(step)).toEqual(['when it starts, what comes along or when it is done']);
    for (const field of ['trigger', 'artefact', 'exit'])
      expect(missingOfStep({ ...step, [field]: 'A call' })).toEqual([]);
  });

  it('is a promise with words, and with a time or a number where it needs one', () => {
    const lacks = (fields: object) => missingOfPromise(roots.slas.parse({ id: 'p', title: 'Promised', ...fields }));
    expect(Object.fromEntries(slaKinds.map((kind) => [kind, lacks({ kind }).join()]))).toEqual({
      'first-touch': 'by when',
      disposition: 'by when',
      'take-over': 'by when',
      reason: '',
      attempts: 'how many',
      volume: 'how many',
      conformance: '',
      completeness: '',
      typed: '',
    });
    for (const kind of slaKinds) expect(lacks({ kind, amount: 4 })).toEqual([]);
    expect(lacks({ kind: 'volume', title: ' ' })).toEqual(['what is promised', 'how many']);
  });

  it('is an entry of the handbook that says what it means, or what has to hold', () => {
    const line = (text: string) => ({ text, rule: null });
    const entry = { meaning: ' \n', criteria: [line(' ')] };
    expect(missingOfDefinition(entry)).toEqual(['what it means']);
    expect(missingOfDefinition({ ...entry, criteria: [] })).toEqual(['what it means']);
    expect(missingOfDefinition({ ...entry, meaning: 'A fleet that asked for a call.' })).toEqual([]);
    expect(missingOfDefinition({ ...entry, criteria: [line('A name is known')] })).toEqual([]);
    const tested = { text: '', rule: { field: 'score', op: 'atLeast' as const, values: [60] } };
    expect(missingOfDefinition({ ...entry, criteria: [tested] })).toEqual([]);
  });

  it('is a campaign that says what it is for, or what it should bring', () => {
    const campaign = (fields: object) =>
      missingOfCampaign(roots.campaigns.parse({ id: 'c', kind: 'launch', ...fields }));
    const lack = ['write the brief, or what it should bring'];
    expect(campaign({})).toEqual(lack);
    expect(campaign({ brief: ' \n', objective: ' ', startsOn: '2027-03-01', launchOn: '2027-04-06' })).toEqual(lack);
    expect(campaign({ brief: 'Workshops learn too late.' })).toEqual([]);
    expect(campaign({ objective: 'Forty fleets that ask' })).toEqual([]);
    expect(campaign({ expectedMql: 60 })).toEqual([]);
    expect(campaign({ expectedRevenue: 0 })).toEqual([]);
  });
});
