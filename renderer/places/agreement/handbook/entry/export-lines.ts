import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { criterionSince, definitionName, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { signatureBy } from '../../../../../shared/model/signing.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import type { ExportedList } from '../../../../kit/exported-list.ts';
import { standingOf } from '../../../../kit/signing/sign-words.ts';

interface ExportContext {
  /** How the lines behave in the data, and over which days. */
  readonly measured: {
    readonly data: { readonly since: string; readonly asOf: string } | null;
    line(id: string): { readonly met: number | null; readonly of: number };
  };
  readonly signers: readonly MemberFunction[];
  /** The name of somebody who signed, by their id. */
  nameOf(person: string): string;
}

/** An entry as a list to keep: how it stands, what it says and who signed it; what is not known stays empty. */
export function exportedLines(entry: HandbookEntry, context: ExportContext): ExportedList {
  const { measured } = context;
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
    rows: [
      ...aboutRows(entry, context),
      ...[...entry.criteria, ...entry.information].map((line) => {
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
      ...signatureRows(entry, context),
    ],
  };
}

type Row = ExportedList['rows'][number];

const said = (kind: string, words: string): Row => [kind, words, '', null, null, null];

/** What an entry says besides its lines; what it leaves open is left out. */
function aboutRows(entry: HandbookEntry, { measured: { data }, signers }: ExportContext): readonly Row[] {
  const { meaning, scoreThreshold, leavesWhen, reviewOn, ownerFunction } = entry;
  return [
    said('Standing', standingOf(entry, signers).words),
    said('Meaning', meaning),
    said('Score threshold', scoreThreshold === null ? '' : String(scoreThreshold)),
    said('Leaves when', leavesWhen),
    said('Owner', functionLabel(ownerFunction)),
    said('Looked at again', reviewOn ?? ''),
    said('Counted from', data?.since ?? ''),
    said('Counted to', data?.asOf ?? ''),
  ].filter((row) => row[1] !== '');
}

/** Who signed what it says now and when, and who has not. */
function signatureRows(entry: HandbookEntry, { signers, nameOf }: ExportContext): readonly Row[] {
  return signers.map((signer) => {
    const signature = signatureBy(entry, signer);
    const by =
      signature === null ? 'not yet' : [nameOf(signature.by), signature.at.slice(0, 10)].filter(Boolean).join(', ');
    return [`Signed for ${functionLabel(signer)}`, by, '', entry.version, null, null];
  });
}
