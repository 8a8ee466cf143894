import type { EntityInput } from '../../../../shared/model/entities.ts';
import type { TouchColumn } from '../../../../shared/model/programme.ts';
import {
  type Programme,
  type ProgrammeCell,
  type ProgrammeName,
  programmeCellId,
  programmeName,
  programmeNameId,
} from '../../../../shared/planning/programme-map.ts';
import { createEntry, type EntryFields, editEntry, together } from '../../../commands/edit-entry.ts';
import { freshId, lastOrder, orderBetween, runChange } from '../../../document/index.ts';
import { moveInList } from '../move-in-list.ts';
import { removeWithUndo } from '../remove-with-undo.ts';

/** Writes a new programme down and answers with its id. */
export function addProgramme(fields: Omit<EntityInput<'programmes'>, 'id'>): string {
  const id = freshId();
  const name = programmeName({ name: fields.name ?? '' });
  runChange(createEntry('programmes', id, { ...fields, order: lastOrder('programmes') }, `programme ${name}`));
  return id;
}

/** Changes a programme; `what` says which part. */
export function changeProgramme(programme: Programme, fields: EntryFields<'programmes'>, what: string): void {
  runChange(editEntry('programmes', programme.id, fields, `${what} of ${programmeName(programme)}`));
}

/** Says one more name that touches call a programme; one that was taken off comes back. */
export function addName(programme: Programme, column: TouchColumn, value: string): void {
  const fields = { programmeId: programme.id, column, value };
  const id = programmeNameId(programme.id, column, value);
  runChange(createEntry('programmeNames', id, fields, `“${value}” to ${programmeName(programme)}`));
}

/** Takes a further name off a programme. */
export function removeName(name: ProgrammeName, programme: Programme): void {
  removeWithUndo('programmeNames', name.id, `“${name.value}” from ${programmeName(programme)}`);
}

/** Deletes a programme; what it does at each step goes and comes back with it. */
export function removeProgramme(programme: Programme): void {
  removeWithUndo('programmes', programme.id, programmeName(programme));
}

/** Says what a programme is meant to do at a step; nothing of a deleted cell comes back with it. */
export function addCell(programme: Programme, step: string, effect: string): void {
  const fields = { programmeId: programme.id, step, effect, owner: programme.owner, expectedRate: null };
  runChange(
    createEntry('programmeCells', programmeCellId(programme.id, step), fields, `step of ${programmeName(programme)}`),
  );
}

/** Changes what a programme is meant to do at a step; `what` says which part. */
export function changeCell(
  cell: ProgrammeCell,
  programme: Programme,
  fields: EntryFields<'programmeCells'>,
  what: string,
): void {
  runChange(editEntry('programmeCells', cell.id, fields, `${what} of ${programmeName(programme)}`));
}

/** Takes a programme off a step. */
export function removeCell(cell: ProgrammeCell, programme: Programme, stepName: string): void {
  removeWithUndo('programmeCells', cell.id, `${programmeName(programme)} from ${stepName}`);
}

/** Moves a programme one place up or down in the list. */
export function moveProgramme(programmes: readonly Programme[], id: string, by: -1 | 1): void {
  const at = programmes.findIndex((programme) => programme.id === id);
  const moved = programmes[at];
  if (moved) moveInList('programmes', programmes, { id, to: at + by, name: programmeName(moved) });
}

/** Begins with what many teams have: programmes for the first two steps, so that the gaps after them show. */
export function addUsualProgrammes(): void {
  const usual = [
    { name: 'Nurture mails', function: 'marketing', step: 'inquiry:mql', effect: 'Ask for a talk' },
    { name: 'Call-down', function: 'telequalification', step: 'mql:sal', effect: 'Reach them and find the need' },
    { name: 'Customer stories', function: 'sales', step: 'sql:opportunity', effect: 'See how others did it' },
  ] as const;
  let order = lastOrder('programmes');
  const changes = usual.flatMap(({ step, effect, ...fields }) => {
    const programmeId = freshId();
    const first = createEntry('programmes', programmeId, { ...fields, order }, 'programme');
    order = orderBetween(order, null);
    const cell = { programmeId, step, effect };
    return [first, createEntry('programmeCells', programmeCellId(programmeId, step), cell, 'step')];
  });
  runChange(together('begin with the usual programmes', changes));
}
