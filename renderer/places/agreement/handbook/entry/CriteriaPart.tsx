import type { DefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { IconCheck, IconCirclePlus, IconMinus, IconPencil } from '../../../../kit/icons.ts';
import classes from './document.module.css';
import { editEntry } from './edit-entry.ts';
import type { EntryProps } from './entry-props.ts';
import { ItemList } from './ItemList.tsx';
import { textChanges } from './text-changes.ts';

interface CriteriaPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** What has to hold, one line each; what is new, changed or gone since the last signed version stands out. */
export function CriteriaPart({ definition, handbook, before }: CriteriaPartProps) {
  const { criteria, version } = definition;
  const { changed, gone } = textChanges(before?.criteria ?? criteria, criteria);
  const isMoved = changed.size + gone.length === 0 && before !== null && !isSameOrder(before.criteria, criteria);
  return (
    <div className={classes.part}>
      <h2 className={classes.partHead}>
        {criteria.length === 1 ? 'This has to hold' : 'All of these have to hold'}
        {isMoved && <span className={classes.itemNote}>order changed in {version}</span>}
      </h2>
      <ItemList
        items={criteria}
        one="criterion"
        addLabel="Add a criterion"
        isReadOnly={handbook.isReadOnly}
        changes={{ changed, version }}
        mark={(criterion) => <CriterionMark former={changed.get(criterion)} />}
        onChange={(next, what) =>
          editEntry(definition, { criteria: [...next] }, what === 'move' ? 'order of the criteria' : 'criteria')
        }
      >
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
      </ItemList>
    </div>
  );
}

const isSameOrder = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** Undefined for a criterion as it was, null for a new one. */
function CriterionMark({ former }: { readonly former: string | null | undefined }) {
  if (former === undefined) return <IconCheck className={classes.mark} size={15} aria-hidden />;
  if (former === null) return <IconCirclePlus className={classes.newMark} size={15} aria-hidden />;
  return <IconPencil className={classes.changedMark} size={15} aria-hidden />;
}
