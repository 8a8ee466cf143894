import { Button } from '@mantine/core';
import { IconAlertTriangle } from '../../../../kit/icons.ts';
import type { PlanProps } from '../campaign-props.ts';
import { removePart } from '../edit-parts.ts';
import classes from './timeline.module.css';
import { taskName } from './timeline-words.ts';

/** Links that go round in a circle, as two people can draw while apart: kept and shown, but not computed with. */
export function CircleNotice({ parts, campaigns, forecast }: PlanProps) {
  const { circular } = forecast.links;
  const nameOf = (id: string) => taskName(parts.tasks.find((task) => task.id === id) ?? { title: '' });
  return circular.map(({ id, before, after }) => (
    <p key={id} className={classes.circle} role="status">
      <IconAlertTriangle size={15} aria-hidden />
      <span>
        {nameOf(before)} and {nameOf(after)} wait for each other, so that {nameOf(after)} does not wait for{' '}
        {nameOf(before)} in the dates.
      </span>
      {!campaigns.isReadOnly && (
        <Button
          variant="default"
          size="sm"
          onClick={() => removePart('taskLinks', id, `the link from ${nameOf(before)} to ${nameOf(after)}`)}
        >
          Take this link off
        </Button>
      )}
    </p>
  ));
}
