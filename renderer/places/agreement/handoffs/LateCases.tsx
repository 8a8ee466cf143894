import type { LateCase } from '../../../../shared/contract/agreement.ts';
import { useCollection } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import table from '../../../kit/table.module.css';
import { dateWords, lateWords } from './handoff-words.ts';
import classes from './handoffs.module.css';

interface LateCasesProps {
  /** Read aloud. */
  readonly label: string;
  readonly cases: readonly LateCase[];
  /** Names the promise that a lead is past, where the list is of several. */
  readonly promiseOf?: (promiseId: string) => string;
  /** Also how long each took or has waited. */
  readonly hasTook?: boolean;
}

/** Leads past a promise: whose they are, since when, and by how much. */
export function LateCases({ label, cases, promiseOf, hasTook = false }: LateCasesProps) {
  return (
    <div className={classes.scroll}>
      <table className={`${table.table} ${classes.latest}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Lead</th>
            <th scope="col">Owner</th>
            {promiseOf && <th scope="col">Past</th>}
            <th scope="col">Since</th>
            {hasTook && (
              <th scope="col" className={table.number}>
                Took
              </th>
            )}
            <th scope="col" className={table.number}>
              Over by
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((late) => (
            <tr key={late.hk}>
              <td className={table.name}>{late.account || 'No account'}</td>
              <td>{late.lead}</td>
              <td>
                <OwnerFace name={late.owner} />
              </td>
              {promiseOf && <td>{promiseOf(late.promiseId)}</td>}
              <td className={table.short}>{dateWords(late.since)}</td>
              {hasTook && (
                <td className={table.number}>
                  {lateWords(late.took, late)}
                  {late.isOpen ? ', still waits' : ''}
                </td>
              )}
              <td className={`${table.number} ${classes.over}`}>{lateWords(late.over, late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The owner as the CRM names them, with the function of the person of that name. */
function OwnerFace({ name }: { readonly name: string }) {
  const people = useCollection('people');
  const person = people.find((each) => each.name.trim().toLowerCase() === name.trim().toLowerCase());
  return (
    <span className={classes.ownerFace}>
      <Avatar name={name || 'Nobody'} function={person?.function ?? 'other'} size={20} />
      {name || 'Nobody'}
    </span>
  );
}
