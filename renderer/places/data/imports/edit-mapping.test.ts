import { describe, expect, it } from 'vitest';
import { type Mapping, mappingSchema, type Question } from '../../../../shared/crm/mapping.ts';
import { withAnswer, withColumn, withObject } from './edit-mapping.ts';

const mapping: Mapping = mappingSchema.parse({
  object: 'person',
  columns: { 'Lead ID': 'id', Created: ['created_at', 'inquiry_at'] },
  dates: { Created: 'MDY' },
});

function question(patch: Partial<Question>): Question {
  return {
    kind: 'date-order',
    column: 'MQL Date',
    value: null,
    text: '',
    rows: 1,
    choices: [],
    proposed: null,
    ...patch,
  };
}

describe('a mapping that a person changes', () => {
  it('takes a column out of use without touching the others', () => {
    expect(withColumn(mapping, 'Lead ID', []).columns).toEqual({ Created: ['created_at', 'inquiry_at'] });
  });

  it('keeps one field plain and several as a list', () => {
    expect(withColumn(mapping, 'Lead ID', ['opportunity_id']).columns['Lead ID']).toBe('opportunity_id');
    expect(withColumn(mapping, 'Lead ID', ['id', 'name']).columns['Lead ID']).toEqual(['id', 'name']);
  });

  it('starts over when the rows are of another kind', () => {
    expect(withObject(mapping, 'opportunity')).toMatchObject({ object: 'opportunity', columns: {}, dates: {} });
  });

  it('puts each answer where the host looks for it', () => {
    expect(withAnswer(mapping, question({}), 'DMY').dates).toEqual({ Created: 'MDY', 'MQL Date': 'DMY' });
    expect(withAnswer(mapping, question({ kind: 'unknown-stage', value: 'Nurture' }), 'recycled').stages).toEqual({
      Nurture: 'recycled',
    });
    expect(withAnswer(mapping, question({ kind: 'decimal' }), ',').decimal).toBe(',');
    expect(withAnswer(mapping, question({ kind: 'time-zone' }), 'Europe/Oslo').timeZone).toBe('Europe/Oslo');
    const needed = question({ kind: 'needed-field', value: 'person_id or opportunity_id' });
    expect(withAnswer(mapping, needed, 'Contact').columns.Contact).toBe('person_id');
  });

  it('leaves a question about nothing alone', () => {
    expect(withAnswer(mapping, question({ kind: 'unknown-stage', value: null }), 'mql')).toBe(mapping);
  });
});
