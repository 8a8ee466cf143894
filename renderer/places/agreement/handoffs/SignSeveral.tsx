import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { useCollection } from '../../../document/index.ts';
import { countOf } from '../../../kit/format.ts';
import { IconSignature } from '../../../kit/icons.ts';
import { andList } from '../../../kit/signing/sign-words.ts';
import table from '../../../kit/table.module.css';
import { useMe } from '../../../state/use-me.ts';
import { signAll, type ToSign } from './agreement-actions.ts';
import classes from './sign-several.module.css';

interface SignSeveralProps {
  readonly waiting: readonly ToSign[];
  readonly isAll: boolean;
  readonly isPrimary: boolean;
}

/** Signs all that waits for one's function, after a look at what that is; what says nothing yet is left out. */
export function SignSeveral({ waiting, isAll, isPrimary }: SignSeveralProps) {
  const self = useMe();
  const [isOpen, setOpen] = useState(false);
  const ready = waiting.filter(({ missing }) => missing.length === 0);
  const lacking = waiting.filter(({ missing }) => missing.length > 0);
  const own = functionLabel(self.function);
  const icon = <IconSignature size={16} stroke={1.7} />;
  const sign = () => {
    setOpen(false);
    signAll(
      ready.map(({ entry }) => entry),
      self.function,
      self.id,
    );
  };
  return (
    <>
      <Button variant={isPrimary ? 'filled' : 'default'} leftSection={icon} onClick={() => setOpen(true)}>
        Sign {isAll ? 'all' : ''} {waiting.length}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} size={640} title={`What ${own} signs`}>
        {ready.length > 0 && <SignList label="To be signed" list={ready} />}
        {lacking.length > 0 && (
          <>
            <p className={classes.left}>
              {countOf(lacking.length, 'other')} left out until {lacking.length === 1 ? 'it says' : 'they say'} what is
              agreed:
            </p>
            <SignList label="Left out" list={lacking} />
          </>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
          <Button leftSection={icon} disabled={ready.length === 0} onClick={sign}>
            {ready.length === 0 ? 'Nothing to sign yet' : `Sign these ${ready.length} for ${own}`}
          </Button>
        </div>
      </Modal>
    </>
  );
}

function SignList({ label, list }: { readonly label: string; readonly list: readonly ToSign[] }) {
  const names = new Map(useCollection('people').map(({ id, name }) => [id, name]));
  return (
    <div className={classes.scroll}>
      <table className={`${table.table} ${classes.list}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">Owned by</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ entry, name, owners, missing, unmeasured }) => (
            <tr key={`${entry.root} ${entry.id}`}>
              <td>
                <span className={classes.name}>{name}</span>
                {missing.length > 0 && <span className={classes.lacks}>does not say {andList(missing)}</span>}
                {unmeasured !== null && (
                  <span className={classes.lacks} title={unmeasured}>
                    can’t be measured
                  </span>
                )}
              </td>
              <td className={table.quiet}>{andList(owners.flatMap((id) => names.get(id) ?? [])) || 'Nobody yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
