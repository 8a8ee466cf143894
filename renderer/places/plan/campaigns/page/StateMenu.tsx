import { Menu } from '@mantine/core';
import { launchPhases } from '../../../../../shared/model/campaign.ts';
import { moveToPhase, moveToState } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { IconCheck, IconChevronDown } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { type CampaignState, isPhased, phaseWords, standsAt, stateOrder, stateWords } from '../campaign-words.ts';
import classes from './page.module.css';

interface StateMenuProps {
  readonly entry: CampaignEntry;
  readonly isReadOnly: boolean;
}

/** The state of a campaign, of a launch its phase, and the way to another. */
export function StateMenu({ entry, isReadOnly }: StateMenuProps) {
  const { tone } = stateWords[entry.state];
  const hasPhase = isPhased(entry);
  const label = standsAt(entry);
  if (isReadOnly) return <Pill tone={tone}>{label}</Pill>;
  const mark = (isHere: boolean) => <IconCheck size={14} style={{ visibility: isHere ? 'visible' : 'hidden' }} />;
  const state = (each: CampaignState) => (
    <Menu.Item
      key={each}
      leftSection={mark(!hasPhase && each === entry.state)}
      onClick={() => runChange(moveToState(entry, each))}
    >
      {stateWords[each].label}
    </Menu.Item>
  );
  const apart: readonly CampaignState[] = ['idea', 'stopped'];
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={classes.state}
          aria-label={`${hasPhase ? 'Phase' : 'State'}: ${label}. Change`}
        >
          <Pill tone={tone}>
            {label}
            <IconChevronDown size={12} aria-hidden />
          </Pill>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entry.kind === 'launch' ? (
          <>
            {launchPhases.map((phase) => (
              <Menu.Item
                key={phase}
                leftSection={mark(hasPhase && phase === entry.phase)}
                onClick={() => runChange(moveToPhase(entry, phase))}
              >
                {phaseWords[phase]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {apart.map(state)}
          </>
        ) : (
          stateOrder.map(state)
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
