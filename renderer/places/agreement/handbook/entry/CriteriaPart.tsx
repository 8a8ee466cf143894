import type { DefinitionTerms } from '../../../../../shared/model/signing.ts';
import { IconCheck, IconCirclePlus, IconMinus } from '../../../../kit/icons.ts';
import type { EntryProps } from './EntryView.tsx';
import { editEntry } from './edit-entry.ts';
import classes from './entry.module.css';
import { ItemList } from './ItemList.tsx';

interface CriteriaPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** What has to hold, one line each; what is new or gone since the last signed version stands out. */
export function CriteriaPart({ definition, handbook, before }: CriteriaPartProps) {
  const { criteria, version } = definition;
  const isNew = (criterion: string) => before !== null && !before.criteria.includes(criterion);
  const gone = before?.criteria.filter((criterion) => !criteria.includes(criterion)) ?? [];
  return (
    <div className={classes.part}>
      <h2 className={classes.partHead}>{criteria.length === 1 ? 'This has to hold' : 'All of these have to hold'}</h2>
      <ItemList
        items={criteria}
        one="criterion"
        addLabel="Add a criterion"
        isReadOnly={handbook.isReadOnly}
        isChanged={isNew}
        mark={(criterion) =>
          isNew(criterion) ? (
            <IconCirclePlus className={classes.newMark} size={15} aria-hidden />
          ) : (
            <IconCheck className={classes.mark} size={15} aria-hidden />
          )
        }
        note={(criterion) => isNew(criterion) && `new in ${version}`}
        onChange={(next, what) => editEntry(definition, { criteria: [...next] }, whatWords[what])}
      />
      {gone.length > 0 && (
        <ul className={classes.items} aria-label={`No longer in version ${version}`}>
          {gone.map((criterion) => (
            <li key={criterion} className={classes.item} data-changed>
              <IconMinus className={classes.goneMark} size={15} aria-hidden />
              <del className={classes.itemText}>{criterion}</del>
              <span className={classes.itemNote}>gone in {version}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const whatWords = {
  add: 'criteria',
  edit: 'criteria',
  move: 'order of the criteria',
  remove: 'criteria',
} as const;
