import { criterionSince, definitionName, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import type { ExportedList } from '../../../../kit/exported-list.ts';
import type { Measured } from '../lines/use-conformance.ts';

/** The lines of an entry as a list to keep: what is not known stays empty. */
export function exportedLines(entry: HandbookEntry, measured: Measured): ExportedList {
  return {
    name: `Handbook ${definitionName(entry)}`,
    columns: [
      { label: 'Kind' },
      { label: 'Line' },
      { label: 'Tested by' },
      { label: 'Since version', kind: 'number' },
      { label: 'Meet it', kind: 'number' },
      { label: 'Entered', kind: 'number' },
    ],
    rows: [...entry.criteria, ...entry.information].map((line) => {
      const { met, of } = measured.line(line.id);
      return [
        line.kind === 'criterion' ? 'Criterion' : 'Minimum information',
        line.text,
        line.rule === null ? 'can’t be tested' : ruleWords(line.rule),
        line.kind === 'criterion' ? criterionSince(entry, line) : null,
        met,
        met === null ? null : of,
      ];
    }),
  };
}
