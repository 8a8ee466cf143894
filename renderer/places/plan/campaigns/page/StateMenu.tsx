import { Menu } from '@mantine/core';
import { launchPhases } from '../../../../../shared/model/campaign.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { IconCheck, IconChevronDown } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { moveOn } from '../acceptance/move-on.ts';
import { type CampaignState, isPhased, phaseWords, standsAt, stateOrder, stateWords } from '../campaign-words.ts';
import type { Campaigns } from '../campaigns.ts';
import classes from './page.module.css';

interface StateMenuProps {
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
}

/** The state of a campaign, of a launch its phase, and the way to another. */
export function StateMenu({ parts, campaigns }: StateMenuProps) {
  const { entry } = parts;
  const { tone } = stateWords[entry.state];
  const hasPhase = isPhased(entry);
  const label = standsAt(entry);
  if (campaigns.isReadOnly) return <Pill tone={tone}>{label}</Pill>;
  const mark = (isHere: boolean) => <IconCheck size={14} style={{ visibility: isHere ? 'visible' : 'hidden' }} />;
  const state = (each: CampaignState) => (
    <Menu.Item
      key={each}
      leftSection={mark(!hasPhase && each === entry.state)}
      onClick={() => moveOn(parts, campaigns, { state: each })}
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
                onClick={() => moveOn(parts, campaigns, { phase })}
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
