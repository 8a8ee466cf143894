import { exactMoneyWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { isAtLeast, spentOnLine } from '../../../../../shared/planning/campaign-actuals.ts';
import { campaignFigureKeys } from '../../../../../shared/planning/campaign-figures.ts';
import { datedTask } from '../../../../../shared/planning/campaign-parts.ts';
import { checksByPhase, daysLate, dueOf } from '../../../../../shared/planning/campaign-readiness.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { useEntry } from '../../../../document/index.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { Paper, PaperFacts, PaperPart, PaperSigners } from '../../../../kit/print/Paper.tsx';
import classes from '../../../../kit/print/paper.module.css';
import type { ActualsProps, PlanProps } from '../campaign-props.ts';
import {
  daySpanWords,
  expectedWords,
  figureAmount,
  figureNames,
  figureValue,
  paceWords,
  phaseWords,
  standsAt,
} from '../campaign-words.ts';
import { benchmarkWords } from '../channels/channel-words.ts';
import { outsideWords } from '../checklist/check-words.ts';
import { gapsWords } from '../spent-words.ts';
import { raciWords } from '../team/team-words.ts';
import { behindWords, spanWords, taskName, timelineSentence } from '../timeline/timeline-words.ts';

import { LookBackPart } from './LookBackPart.tsx';

type CampaignPrintProps = ActualsProps & PlanProps;

/** The plan of a campaign on paper: what, by whom, until when, and who accepted it. */
export function CampaignPrint(props: CampaignPrintProps) {
  const { parts, campaigns, figures } = props;
  const { entry } = parts;
  const { currency } = campaigns;
  const goal = useEntry('goals', entry.goalId ?? '');
  const persona = useEntry('personas', entry.personaId ?? '');
  const message = useEntry('messages', entry.messageId ?? '');
  const facts: readonly (readonly [string, string])[] = [
    ['Objective', entry.objective],
    ['Goal', goal?.title ?? ''],
    ['Persona', persona?.name ?? ''],
    ['Message', message?.headline ?? ''],
    ['When', daySpanWords(entry)],
    ['Expected', expectedWords(entry, currency, true)],
    ...campaignFigureKeys.map((key): readonly [string, string] => {
      const figure = figures.figures[key];
      if (figure.actual === null && figure.plan === null) return [figureNames[key], ''];
      const plan = figure.plan === null ? '' : ` of ${figureValue(key, figure.plan, currency)}`;
      return [
        figureNames[key],
        [
          `${figureAmount(figure, currency)}${plan}`,
          paceWords(figure, currency).words,
          key === 'spent' ? gapsWords(figures.spent) : '',
        ]
          .filter(Boolean)
          .join(', '),
      ];
    }),
  ];
  return (
    <Paper title={campaignName(entry)} basis={standsAt(entry)}>
      <p className={classes.text}>{entry.brief}</p>
      <PaperFacts facts={facts} />
      <Channels {...props} />
      <Tasks {...props} />
      <Checks {...props} />
      <Team {...props} />
      <PaperPart title={`Accepted, version ${entry.version}`}>
        <PaperSigners entry={entry} signers={campaigns.signers} open="not yet" />
      </PaperPart>
      <LookBackPart {...props} />
    </Paper>
  );
}

function Channels({ parts, campaigns, actuals }: CampaignPrintProps) {
  const { currency } = campaigns;
  if (parts.lines.length === 0) return null;
  return (
    <PaperPart title="Channels">
      <table>
        <thead>
          <tr>
            <th>Channel</th>
            <th>Owner</th>
            <th className={classes.number}>Budget</th>
            <th className={classes.number}>Spent</th>
            <th>Benchmark</th>
          </tr>
        </thead>
        <tbody>
          {parts.lines.map((line) => {
            const spent = spentOnLine(line, parts.matches, actuals);
            return (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td className={classes.short}>{nameOfPerson(campaigns.everyone, line.owner)}</td>
                <td className={classes.number}>
                  {line.budget === null ? 'none' : exactMoneyWords(line.budget, currency)}
                </td>
                <td className={classes.number}>
                  {spent.amount === null
                    ? spent.gaps.length > 0
                      ? 'not known'
                      : 'no cost'
                    : figureAmount({ key: 'spent', actual: spent.amount, isAtLeast: isAtLeast(spent) }, currency)}
                </td>
                <td>{benchmarkWords(line, currency) ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaperPart>
  );
}

function Tasks({ parts, campaigns, plan, forecast }: CampaignPrintProps) {
  if (parts.tasks.length === 0) return null;
  return (
    <PaperPart title="Tasks">
      <p className={classes.quiet}>{timelineSentence(parts, forecast, plan.launchOn, campaigns.today)}</p>
      <table>
        <thead>
          <tr>
            <th>Task</th>
            <th>Owner</th>
            <th>Days</th>
            <th>Done</th>
            <th>Waits for</th>
          </tr>
        </thead>
        <tbody>
          {parts.tasks.map((task) => {
            const dated = datedTask(task);
            const behind = forecast.tasks.get(task.id)?.behind ?? 0;
            const waits = parts.links
              .filter(({ after }) => after === task.id)
              .map(({ before }) => taskName(parts.tasks.find(({ id }) => id === before) ?? { title: '' }));
            return (
              <tr key={task.id}>
                <td>{taskName(task)}</td>
                <td className={classes.short}>{nameOfPerson(campaigns.everyone, task.owner)}</td>
                <td className={classes.short}>{dated === null ? 'no days' : spanWords(dated)}</td>
                <td className={classes.short}>
                  {percentWords(task.progress, 0)}
                  {dated !== null && behind > 0 && `, ${behindWords(dated, behind, campaigns.today)}`}
                </td>
                <td>{waits.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaperPart>
  );
}

function Checks({ parts, campaigns }: CampaignPrintProps) {
  if (parts.checks.length === 0) return null;
  return (
    <PaperPart title="Checklist">
      {checksByPhase(parts.checks).map(([phase, checks]) => (
        <div key={phase}>
          <h3>{phaseWords[phase]}</h3>
          <ul className={`${classes.plain} ${classes.checks}`}>
            {checks.map((check) => {
              const late = daysLate(check, parts.entry, campaigns.today);
              const dueOn = dueOf(check, parts.entry);
              const owner = nameOfPerson(campaigns.everyone, check.owner);
              return (
                <li key={check.id} data-done={check.doneAt !== null}>
                  {check.title}
                  <span>
                    {[
                      owner,
                      dueOn === null ? '' : formatDate(dueOn),
                      late > 0 ? `${countOf(late, 'day')} late` : '',
                      outsideWords(check, parts.entry) ?? '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </PaperPart>
  );
}

function Team({ parts, campaigns }: CampaignPrintProps) {
  if (parts.roles.length === 0) return null;
  return (
    <PaperPart title="Team">
      <ul className={classes.plain}>
        {parts.roles.map(({ id, personId, part, raci }) => (
          <li key={id}>
            {nameOfPerson(campaigns.everyone, personId)}{' '}
            <span>{[part, raciWords[raci].label].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </PaperPart>
  );
}
