import { Button } from '@mantine/core';
import { useState } from 'react';
import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { checksByPhase, doneBy, readinessOf } from '../../../../../shared/planning/campaign-readiness.ts';
import { usualCheckCount, usualChecklist } from '../../../../../shared/planning/launch-checklist.ts';
import { freshId, orderBetween, runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconChevronDown, IconChevronRight } from '../../../../kit/icons.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { phaseWords } from '../campaign-words.ts';
import { addPart, changeCampaign } from '../edit-parts.ts';
import { CheckLine } from './CheckLine.tsx';
import classes from './checklist.module.css';

/** A week before the launch a checklist should be done but for the last lines. */
const weekBefore = 7;

/** What has to be done by when and by whom, by phase; what is done folds away. */
export function ChecklistCard({ parts, campaigns }: CampaignProps) {
  const { entry, checks } = parts;
  const { today, timeZone, isReadOnly } = campaigns;
  const [showsDone, setShowsDone] = useState(false);
  if (checks.length === 0 && entry.kind === 'campaign') return isReadOnly ? null : <OfferLaunch entry={entry} />;
  const { done, total, late } = readinessOf(checks, entry, today);
  const shown = showsDone ? checks : checks.filter(({ doneAt }) => doneAt === null);
  const groups = checksByPhase(shown);
  const gate = entry.gateOn === null ? '' : `, gate on ${formatDate(entry.gateOn)}`;
  const launch = entry.launchOn === null ? null : parseLocalDate(entry.launchOn);
  const ready = launch !== null && today >= launch - weekBefore ? doneBy(checks, launch - weekBefore, timeZone) : null;
  const Arrow = showsDone ? IconChevronDown : IconChevronRight;
  return (
    <Card flush title="Checklist" actions={total === 0 ? undefined : `${done} of ${total}${gate}`}>
      {total === 0 && <Begin {...{ parts, campaigns }} />}
      {done > 0 && (
        <button
          type="button"
          className={classes.fold}
          aria-expanded={showsDone}
          onClick={() => setShowsDone(!showsDone)}
        >
          <Arrow size={15} aria-hidden /> {showsDone ? 'Hide what is done' : `${done} done`}
        </button>
      )}
      {groups.map(([phase, group]) => (
        <section key={phase} aria-label={phaseWords[phase]}>
          <h3 className={classes.phase}>{phaseWords[phase]}</h3>
          <ul className={classes.lines}>
            {group.map((check) => (
              <CheckLine key={check.id} check={check} entry={entry} today={today} isReadOnly={isReadOnly} />
            ))}
          </ul>
        </section>
      ))}
      {ready !== null && ready.total > 0 && (
        <p className={classes.note}>
          {ready.done} of {ready.total} lines before the launch were done a week before it.
        </p>
      )}
      {late > 0 && <span className="unseen">{late} late</span>}
      {!isReadOnly && (
        <AddLine
          label="Add a line"
          one="line of the checklist"
          onAdd={(title) =>
            void addPart(
              'launchChecks',
              { campaignId: entry.id, title, phase: entry.phase },
              checks,
              'line of the checklist',
            )
          }
        />
      )}
    </Card>
  );
}

/** A campaign has no checklist of its own: a launch does. */
function OfferLaunch({ entry }: Pick<CampaignProps['parts'], 'entry'>) {
  return (
    <Card flush title="Checklist">
      <div className={classes.empty}>
        <p>
          A launch is a campaign with a day of its own, phases that lead to it, and a checklist that is done by its
          gate.
        </p>
        <Button variant="default" size="sm" onClick={() => changeCampaign(entry, { kind: 'launch' }, 'kind')}>
          Make it a launch
        </Button>
      </div>
    </Card>
  );
}

function Begin({ parts: { entry }, campaigns }: Pick<CampaignProps, 'parts' | 'campaigns'>) {
  const begin = () => {
    const orders: string[] = [];
    for (let index = 0; index < usualCheckCount; index += 1) orders.push(orderBetween(orders.at(-1) ?? null, null));
    runChange(usualChecklist(entry, orders.map(freshId), orders));
  };
  return (
    <div className={classes.empty}>
      <p>What must not be forgotten before the launch?</p>
      {!campaigns.isReadOnly && (
        <Button variant="default" size="sm" onClick={begin}>
          Begin with the usual ten lines
        </Button>
      )}
    </div>
  );
}
