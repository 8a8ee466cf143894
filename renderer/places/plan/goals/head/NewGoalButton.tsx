import { ActionIcon, Button, Menu } from '@mantine/core';
import { type GoalTemplate, goalTemplates } from '../../../../../shared/planning/goal-templates.ts';
import { IconChevronDown, IconPlus } from '../../../../kit/icons.ts';
import classes from '../goals.module.css';

interface NewGoalButtonProps {
  onAdd(): void;
  onTemplate(template: GoalTemplate): void;
}

/** The primary action: a new goal, typed in its place, or one of those that teams usually have. */
export function NewGoalButton({ onAdd, onTemplate }: NewGoalButtonProps) {
  return (
    <Button.Group className={classes.newGoal ?? ''}>
      <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
        New goal
      </Button>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="filled" color="accent" size={30} aria-label="New goal from a usual one">
            <IconChevronDown size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {goalTemplates.map((template) => (
            <Menu.Item key={template.key} onClick={() => onTemplate(template)}>
              {template.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
