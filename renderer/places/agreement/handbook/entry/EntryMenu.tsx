import { ActionIcon, Menu } from '@mantine/core';
import { definitionName } from '../../../../../shared/model/handbook-entry.ts';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { removeEntry } from '../../../../commands/remove-entry.ts';
import { runChange } from '../../../../document/index.ts';
import { IconArrowsExchange, IconDots, IconTrash } from '../../../../kit/icons.ts';
import { hadSignedWords } from '../../../../kit/signing/sign-words.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { beginExercise } from '../exercise/exercise-commands.ts';
import type { EntryProps } from './entry-props.ts';

interface EntryMenuProps extends EntryProps {
  readonly workspaceId: string;
}

/** What is done rarely: compare both sides' words, take a term out of the handbook. */
export function EntryMenu({ workspaceId, definition, handbook }: EntryMenuProps) {
  if (handbook.isReadOnly) return null;
  const name = definitionName(definition);
  const remove = () => {
    runChange(removeEntry('definitions', definition.id, `the term ${name}`));
    navigate(workspaceHref(workspaceId, ['agreement', 'handbook']));
    showToast({ text: `Deleted ${name}${hadSignedWords(definition, handbook.signers)}`, canUndo: true });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`} title="More">
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowsExchange size={15} />}
          onClick={() => void beginExercise(workspaceId, definition)}
        >
          Write before you look
        </Menu.Item>
        {definition.kind === 'term' && (
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
            Delete this term
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
