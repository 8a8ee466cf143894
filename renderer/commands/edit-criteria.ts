import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { EntityInput } from '../../shared/model/entities.ts';
import {
  type Criterion,
  definitionName,
  definitionTerms,
  type HandbookEntry,
} from '../../shared/model/handbook-entry.ts';
import { raisedVersion, sameTerms } from '../../shared/model/signing.ts';

type LineFields = Partial<Pick<EntityInput<'criteria'>, 'text' | 'rule' | 'order'>>;

/** A line in the teams' words. */
const lineWords = { criterion: 'criterion', information: 'piece of information' } as const;

const allLines = (entry: HandbookEntry): readonly Criterion[] => [...entry.criteria, ...entry.information];

/** Edits of an entry's lines; where its terms change by them, a signed version becomes the next one. */
function changeLines(
  entry: HandbookEntry,
  after: readonly Criterion[],
  edits: readonly Edit[],
  name: string,
): NamedChange {
  const raised = sameTerms(entry.terms, definitionTerms(entry, after)) ? {} : raisedVersion(entry);
  const version: readonly Edit[] =
    raised.version === undefined ? [] : [{ kind: 'set', root: 'definitions', id: entry.id, fields: raised }];
  return { name: `${name} of ${definitionName(entry)}`, edits: [...edits, ...version] };
}

/** Adds a line at the end of its kind; two people who add at once both keep theirs. */
export function addLine(entry: HandbookEntry, line: Criterion): NamedChange {
  const { id, kind, order, text, rule } = line;
  const fields = { definitionId: entry.id, kind, order, text, rule };
  const edit: Edit = { kind: 'create', root: 'criteria', id, fields };
  return changeLines(entry, [...allLines(entry), line], [edit], `add a ${lineWords[kind]}`);
}

/** Changes the words or the rule of a line. */
export function editLine(entry: HandbookEntry, line: Criterion, fields: LineFields): NamedChange {
  const after = allLines(entry).map((each) => (each.id === line.id ? { ...each, ...readLine(fields) } : each));
  const edit: Edit = { kind: 'set', root: 'criteria', id: line.id, fields };
  return changeLines(entry, after, [edit], `change a ${lineWords[line.kind]}`);
}

const readLine = ({ text, rule }: LineFields): Partial<Criterion> => ({
  ...(text === undefined ? {} : { text }),
  ...(rule === undefined ? {} : { rule: rule === null ? null : { ...rule, values: rule.values ?? [] } }),
});

/** Takes a line away; undo brings it back. */
export function removeLine(entry: HandbookEntry, line: Criterion): NamedChange {
  const after = allLines(entry).filter(({ id }) => id !== line.id);
  return changeLines(
    entry,
    after,
    [{ kind: 'remove', root: 'criteria', id: line.id }],
    `remove a ${lineWords[line.kind]}`,
  );
}

/** Puts the lines of one kind into an order: `orders` holds the new key of each that moves. */
export function orderLines(
  entry: HandbookEntry,
  sequence: readonly Criterion[],
  orders: ReadonlyMap<string, string>,
): NamedChange {
  const kind = sequence[0]?.kind ?? 'criterion';
  const others = allLines(entry).filter((line) => line.kind !== kind);
  const edits = [...orders].map(([id, order]): Edit => ({ kind: 'set', root: 'criteria', id, fields: { order } }));
  return changeLines(entry, [...sequence, ...others], edits, `change the order of the lines`);
}
