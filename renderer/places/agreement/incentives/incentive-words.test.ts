import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../../shared/metrics/catalogue.ts';
import { metricText } from './incentive-words.ts';
import { asksFor, firstStages, measureChoices, stepFrom } from './measure-choices.ts';

const promises = new Map([['p1', 'First touch in 4 hours']]);

describe('what a part is paid for', () => {
  it('says which stage, step or promise', () => {
    const said = (metric: string, stages: string | null) => metricText({ metric, stages }, promises);
    expect(said('stage_entries', 'sql')).toBe('Entries into a stage, SQL');
    expect(said('stage_conversion', 'mql:opportunity')).toBe('Stage conversion, MQL to Opportunity');
    expect(said('sla_compliance', 'p1')).toBe('Promise kept, First touch in 4 hours');
    expect(said('sla_compliance', 'gone')).toBe('Promise kept, a promise that is gone');
    expect(said('mql_to_sal', null)).toBe('Acceptance rate');
  });

  it('is chosen from groups in which every metric stands once', () => {
    const items = measureChoices.flatMap((choice) => ('items' in choice ? choice.items : []));
    expect(items.map(({ value }) => value).toSorted()).toEqual(metricCatalogue.map(({ id }) => id).toSorted());
  });

  it('begins with a stage, a step or a promise where one has to be said', () => {
    expect(['stage_entries', 'stage_conversion', 'sla_compliance', 'win_rate'].map(asksFor)).toEqual([
      'stage',
      'step',
      'promise',
      'nothing',
    ]);
    expect(firstStages('sla_compliance', promises)).toBe('p1');
    expect(firstStages('sla_compliance', new Map())).toBeNull();
    expect(stepFrom('sql', 'mql')).toBe('sql:opportunity');
  });
});
