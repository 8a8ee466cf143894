import { Menu } from '@mantine/core';
import type { Dimension } from '../../../../../shared/contract/review.ts';
import { useWorkspaceId } from '../../../../document/index.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconChevronDown } from '../../../../kit/icons.ts';
import { inShort } from '../../../../kit/in-short.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import classes from './lines.module.css';

interface KnownValuesProps {
  /** What they are values of, read aloud: "criterion 1". */
  readonly label: string;
  readonly dimension: Dimension;
  readonly chosen: readonly string[];
  onChoose(value: string): void;
}

/** Offers the values that the data has, so that nobody types them from memory. */
export function KnownValues({ label, ...props }: KnownValuesProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.known} aria-label={`${label}: choose from the data`}>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Values {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}

const mostShown = 40;

function Values({ dimension, chosen, onChoose }: Omit<KnownValuesProps, 'label'>) {
  const { data, problem } = useHostQuery('review/dimensionValues', { workspaceId: useWorkspaceId(), dimension });
  const offered = (data?.values ?? []).filter(
    ({ value, leads }) => value !== '' && leads > 0 && !chosen.includes(value),
  );
  if (offered.length === 0) {
    const isCounting = data === null && problem === null;
    return <Menu.Item disabled>{isCounting ? 'Looking' : 'The data has no other value'}</Menu.Item>;
  }
  return offered.slice(0, mostShown).map(({ value, leads }) => (
    <Menu.Item key={value} rightSection={countOf(leads, 'lead')} onClick={() => onChoose(value)}>
      {inShort(value)}
    </Menu.Item>
  ));
}
