import { ActionIcon, Menu } from '@mantine/core';
import { useRef } from 'react';
import type { MoveDirection } from '../../../../../shared/planning/goal-tree.ts';
import { IconDots, IconPlus, IconTrash } from '../../../../kit/icons.ts';

interface GoalMenuProps {
  readonly goalId: string;
  onMove(id: string, direction: MoveDirection): void;
  onAdd(): void;
  onRemove(): void;
}

const moves: readonly (readonly [MoveDirection, string, string])[] = [
  ['up', 'Move up', 'Alt ↑'],
  ['down', 'Move down', 'Alt ↓'],
  ['in', 'Let it feed the goal above', 'Alt →'],
  ['out', 'Move it out a level', 'Alt ←'],
];

/** What the keys of the tree do, for those who point. */
export function GoalMenu({ goalId, onMove, onAdd, onRemove }: GoalMenuProps) {
  const target = useRef<HTMLButtonElement>(null);
  const move = (direction: MoveDirection) => {
    onMove(goalId, direction);
    target.current?.focus();
  };
  // The focus does not come back by itself: it belongs to the title that is typed next.
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <ActionIcon ref={target} aria-label="More for this goal">
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={15} />} rightSection="Insert" onClick={onAdd}>
          Add a goal under this one
        </Menu.Item>
        <Menu.Divider />
        {moves.map(([direction, label, keys]) => (
          <Menu.Item key={direction} rightSection={keys} onClick={() => move(direction)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={15} />} rightSection="Delete" onClick={onRemove}>
          Delete goal
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
