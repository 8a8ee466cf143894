import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { exactMoneyWords, notAvailable, percentWords } from '../../../../../shared/metrics/words.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { signatureBy } from '../../../../../shared/model/signing.ts';
import { spentOnLine } from '../../../../../shared/planning/campaign-actuals.ts';
import { campaignFigureKeys } from '../../../../../shared/planning/campaign-figures.ts';
import { datedTask } from '../../../../../shared/planning/campaign-parts.ts';
import { checksByPhase, daysLate } from '../../../../../shared/planning/campaign-readiness.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { useEntry, useSettings } from '../../../../document/index.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { countOf, formatDate } from '../../../../kit/format.ts';
import type { ActualsProps, PlanProps } from '../campaign-props.ts';
import {
  daySpanWords,
  expectedWords,
  figureNames,
  figureValue,
  paceWords,
  phaseWords,
  stateWords,
} from '../campaign-words.ts';
import { benchmarkWords } from '../channels/channel-words.ts';
import { raciWords } from '../team/team-words.ts';
import { behindWords, planSentence, spanWords, taskName } from '../timeline/timeline-words.ts';
import classes from './print.module.css';

type CampaignPrintProps = ActualsProps & PlanProps;

/** The plan of a campaign on paper: what, by whom, until when, and who accepted it. */
export function CampaignPrint(props: CampaignPrintProps) {
  const { parts, campaigns, figures } = props;
  const { entry } = parts;
  const { currency, today } = campaigns;
  const { name } = useSettings();
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
        `${figureValue(key, figure.actual, currency)}${plan}, ${paceWords(figure, currency).words}`,
      ];
    }),
  ];
  return (
    <div className={classes.paper}>
      <h1>{campaignName(entry)}</h1>
      <p className={classes.basis}>
        {stateWords[entry.state].label}. {name === '' ? '' : `${name}, `}printed {formatDate(formatLocalDate(today))}
      </p>
      <p className={classes.brief}>{entry.brief}</p>
      <dl className={classes.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <Channels {...props} />
      <Tasks {...props} />
      <Checks {...props} />
      <Team {...props} />
      <Acceptance {...props} />
      <LookBack {...props} />
    </div>
  );
}

function nameOf({ people }: CampaignPrintProps['campaigns'], id: string | null): string {
  if (id === null) return '';
  return people.find((person) => person.id === id)?.name ?? 'Someone who left';
}

function Channels({ parts, campaigns, actuals }: CampaignPrintProps) {
  const { currency } = campaigns;
  if (parts.lines.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>Channels</h2>
      <table>
        <thead>
          <tr>
            <th>Channel</th>
            <th>Owner</th>
            <th>Budget</th>
            <th>Spent</th>
            <th>Benchmark</th>
          </tr>
        </thead>
        <tbody>
          {parts.lines.map((line) => {
            const { amount } = spentOnLine(line, parts.matches, actuals);
            return (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td>{nameOf(campaigns, line.owner)}</td>
                <td>{line.budget === null ? 'none' : exactMoneyWords(line.budget, currency)}</td>
                <td>{amount === null ? notAvailable : exactMoneyWords(Math.round(amount), currency)}</td>
                <td>{benchmarkWords(line, currency) ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Tasks({ parts, campaigns, plan, forecast }: CampaignPrintProps) {
  if (parts.tasks.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>Tasks</h2>
      <p className={classes.basis}>{planSentence(parts.tasks, forecast, plan.launchOn, campaigns.today)}</p>
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
                <td>{nameOf(campaigns, task.owner)}</td>
                <td>{dated === null ? 'no days' : spanWords(dated)}</td>
                <td>
                  {percentWords(task.progress, 0)}
                  {behind > 0 && `, ${behindWords(behind)}`}
                </td>
                <td>{waits.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Checks({ parts, campaigns }: CampaignPrintProps) {
  if (parts.checks.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>Checklist</h2>
      {checksByPhase(parts.checks).map(([phase, checks]) => (
        <div key={phase}>
          <h3>{phaseWords[phase]}</h3>
          <ul className={classes.checks}>
            {checks.map((check) => {
              const late = daysLate(check, campaigns.today);
              const owner = nameOf(campaigns, check.owner);
              return (
                <li key={check.id} data-done={check.doneAt !== null}>
                  {check.title}
                  <span>
                    {[
                      owner,
                      check.due === null ? '' : formatDate(check.due),
                      late > 0 ? `${countOf(late, 'day')} late` : '',
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
    </section>
  );
}

function Team({ parts, campaigns }: CampaignPrintProps) {
  if (parts.roles.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>Team</h2>
      <ul className={classes.team}>
        {parts.roles.map(({ id, personId, part, raci }) => (
          <li key={id}>
            {nameOf(campaigns, personId)} <span>{[part, raciWords[raci].label].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LookBack({ parts: { entry } }: CampaignPrintProps) {
  if (entry.retro.trim() === '') return null;
  return (
    <section className={classes.part}>
      <h2>Look back</h2>
      <p className={classes.brief}>{entry.retro}</p>
    </section>
  );
}

function Acceptance({ parts: { entry }, campaigns }: CampaignPrintProps) {
  return (
    <section className={classes.part}>
      <h2>Accepted, version {entry.version}</h2>
      <ul className={classes.team}>
        {campaigns.signers.map((signer) => {
          const signature = signatureBy(entry, signer);
          return (
            <li key={signer}>
              <FunctionMark function={signer} outline={signature === null} /> {functionLabel(signer)}{' '}
              <span>
                {signature === null ? 'not yet' : `${nameOf(campaigns, signature.by)}, ${formatDate(signature.at)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
