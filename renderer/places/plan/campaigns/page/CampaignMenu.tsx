import { ActionIcon, Menu } from '@mantine/core';
import { duplicateCampaign, moveToState } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { removeEntry } from '../../../../commands/remove-entry.ts';
import { freshId, orderBetween, runChange } from '../../../../document/index.ts';
import {
  IconCopy,
  IconDots,
  IconMinus,
  IconPrinter,
  IconRocket,
  IconSpeakerphone,
  IconTrash,
} from '../../../../kit/icons.ts';
import { hadSignedWords } from '../../../../kit/signing/sign-words.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { printPage } from '../../../../state/print-page.ts';
import type { Campaigns } from '../campaigns.ts';
import { changeCampaign, sayDeleted } from '../edit-parts.ts';

interface CampaignMenuProps {
  readonly workspaceId: string;
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
  /** On the campaign's own page it can be printed, and deleting it leads back to the list. */
  readonly isPage?: boolean;
}

/** What can be done with a campaign as a whole. */
export function CampaignMenu({ workspaceId, parts, campaigns, isPage = false }: CampaignMenuProps) {
  const { entry } = parts;
  const { isReadOnly, all } = campaigns;
  const name = campaignName(entry);
  const isLaunch = entry.kind === 'launch';
  if (isReadOnly && !isPage) return null;
  const duplicate = () => {
    const id = freshId();
    const last =
      all
        .map((each) => each.entry.order)
        .toSorted()
        .at(-1) ?? null;
    runChange(duplicateCampaign(parts, { id, order: orderBetween(last, null), freshId }));
    navigate(workspaceHref(workspaceId, ['plan', 'campaigns', id]));
    showToast({ icon: <IconCopy size={17} />, text: `Duplicated ${name}` });
  };
  const remove = () => {
    runChange(removeEntry('campaigns', entry.id, name));
    if (isPage) navigate(workspaceHref(workspaceId, ['plan', 'campaigns']));
    sayDeleted(`${name}${hadSignedWords(entry, campaigns.signers, 'accepted')}`);
  };
  const change = () => changeCampaign(entry, { kind: isLaunch ? 'campaign' : 'launch' }, 'kind');
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isPage && (
          <Menu.Item leftSection={<IconPrinter size={15} />} onClick={printPage}>
            Print the plan
          </Menu.Item>
        )}
        {!isReadOnly && (
          <>
            <Menu.Item leftSection={<IconCopy size={15} />} onClick={duplicate}>
              Duplicate
            </Menu.Item>
            <Menu.Item
              leftSection={isLaunch ? <IconSpeakerphone size={15} /> : <IconRocket size={15} />}
              onClick={change}
            >
              {isLaunch ? 'Make it a campaign without a launch' : 'Make it a launch'}
            </Menu.Item>
            {entry.state !== 'stopped' && (
              <Menu.Item leftSection={<IconMinus size={15} />} onClick={() => runChange(moveToState(entry, 'stopped'))}>
                Stop it
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
              Delete
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
