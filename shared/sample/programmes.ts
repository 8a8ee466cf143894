import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import type { FunnelStep, TouchColumn } from '../model/programme.ts';
import { programmeCellId } from '../planning/programme-map.ts';
import { formerMember, type SampleMemberId } from './company.ts';
import { orderText } from './plan-dates.ts';

interface SampleProgramme {
  readonly id: string;
  readonly name: string;
  readonly function: MemberFunction;
  readonly owner: SampleMemberId | typeof formerMember.id | null;
  readonly tied?: readonly [TouchColumn, string];
  /** Step, what it should do, and how many should go on. */
  readonly cells: readonly (readonly [FunnelStep, string, number | null])[];
}

const programmes: readonly SampleProgramme[] = [
  {
    id: 'programme-guide',
    name: 'Downtime guide by mail',
    function: 'marketing',
    owner: 'priya',
    tied: ['campaign', 'Downtime guide'],
    cells: [
      ['inquiry:mql', 'Put a number on a day of standstill, then ask for a talk', 0.08],
      ['mql:sal', 'Come to the first call with that number in hand', 0.75],
    ],
  },
  {
    id: 'programme-checklist',
    name: 'Parts checklist for those who went quiet',
    function: 'marketing',
    owner: 'niklas',
    tied: ['campaign', 'Parts stock checklist'],
    cells: [['inquiry:mql', 'Bring recycled leads back with something to use on Monday', 0.1]],
  },
  {
    id: 'programme-field-days',
    name: 'Field days',
    function: 'marketing',
    owner: 'elif',
    tied: ['campaign', 'Fleet Expo field days'],
    cells: [
      ['inquiry:mql', 'See a fault found before it stops a vehicle', 0.45],
      ['mql:sal', 'Meet the caller in person, so that the call is expected', 0.8],
    ],
  },
  {
    id: 'programme-calls',
    name: 'First call within four hours',
    function: 'telequalification',
    owner: 'sofia',
    cells: [['mql:sal', 'Find fleet size, need and telematics contract in one call', 0.7]],
  },
  {
    id: 'programme-savings',
    name: 'Savings on their own data',
    function: 'sales',
    owner: formerMember.id,
    cells: [['sql:opportunity', 'See what last year’s breakdowns cost, vehicle by vehicle', 0.6]],
  },
  {
    id: 'programme-references',
    name: 'A day with a customer’s workshop',
    function: 'sales',
    owner: null,
    tied: ['kind', 'Reference visit'],
    cells: [['opportunity:won', 'Let the workshop foreman hear it from another foreman', 0.4]],
  },
];

/** Six programmes: three crowd the first two steps, none carries an accepted lead on, one lacks an owner and the owner of one has left. */
export function sampleProgrammes(): Edit[] {
  return programmes.flatMap(({ cells, tied, id, ...fields }, position) => [
    create('programmes', id, {
      ...fields,
      ...(tied ? { touchColumn: tied[0], touchValue: tied[1] } : {}),
      order: orderText(position),
    }),
    ...cells.map(([step, effect, expectedRate]) =>
      create('programmeCells', programmeCellId(id, step), {
        ...{ programmeId: id, step, effect, expectedRate },
        owner: fields.owner,
      }),
    ),
  ]);
}

function create(root: Edit['root'], id: string, fields: Readonly<Record<string, unknown>>): Edit {
  return { kind: 'create', root, id, fields };
}
