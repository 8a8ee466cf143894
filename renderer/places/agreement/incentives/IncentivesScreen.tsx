import { Button } from '@mantine/core';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { type SchemeEntry, schemeSigners } from '../../../../shared/model/incentive-entry.ts';
import { downstreamShare, incentiveFlags } from '../../../../shared/planning/incentive-checks.ts';
import { type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { IconHeartHandshake, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { Pill } from '../../../kit/Pill.tsx';
import { SignMarks } from '../../../kit/signing/SignMarks.tsx';
import { signedWords } from '../../../kit/signing/sign-words.ts';
import table from '../../../kit/table.module.css';
import { useMe } from '../../../state/use-me.ts';
import { beginScheme } from '../begin-entry.ts';
import { flagWords, metricText, payText, schemeName, stateWords } from './incentive-words.ts';
import classes from './incentives.module.css';
import { SchemeView } from './scheme/SchemeView.tsx';
import { type Incentives, useIncentives } from './use-incentives.ts';

/** What each role is paid for, in words that both sides read; what pulls them apart; drafts replayed on the past. */
export function IncentivesScreen({ route }: ScreenProps) {
  const incentives = useIncentives();
  const { workspaceId, rest } = route;
  const shown = incentives.schemes.find(({ id }) => id === rest[0]);
  if (shown) return <SchemeView key={shown.id} workspaceId={workspaceId} entry={shown} incentives={incentives} />;
  return <SchemeList workspaceId={workspaceId} incentives={incentives} />;
}

interface SchemeListProps {
  readonly workspaceId: string;
  readonly incentives: Incentives;
}

function SchemeList({ workspaceId, incentives }: SchemeListProps) {
  const { schemes, isReadOnly } = incentives;
  const me = useMe();
  const add = () => beginScheme(workspaceId, me.function);
  if (schemes.length === 0) {
    return (
      <Page title={<PageTitle title="Incentives" />}>
        <EmptyState
          icon={<IconHeartHandshake size={20} />}
          question="What is each of you paid for?"
          practice="If one side is paid for leads and the other for revenue, they pull apart. Write down what each role is paid for: no names, no amounts."
          actions={!isReadOnly && <Button onClick={add}>Write down the first scheme</Button>}
        />
      </Page>
    );
  }
  const flagged = schemes.filter((scheme) => scheme.state === 'in-force' && flagsOf(scheme, incentives).length > 0);
  const inForce = schemes.filter(({ state }) => state === 'in-force').length;
  return (
    <Page
      title={
        <PageTitle
          title="Incentives"
          basis={`${flagged.length} of ${inForce} schemes paid now are flagged. Roles and shares only, nobody’s own pay.`}
          actions={
            <>
              <ExportMenu list={() => exported(incentives)} />
              {!isReadOnly && (
                <Button leftSection={<IconPlus size={16} stroke={1.7} />} onClick={add}>
                  Add a scheme
                </Button>
              )}
            </>
          }
        />
      }
    >
      <Card flush>
        <table className={table.table} data-two-lines>
          <thead>
            <tr>
              <th>Role</th>
              <th>Paid for</th>
              <th className={table.number}>Downstream</th>
              <th>Flags</th>
              <th>State</th>
              <th>Signed</th>
            </tr>
          </thead>
          <tbody>
            {schemes.map((scheme) => (
              <SchemeRow key={scheme.id} workspaceId={workspaceId} scheme={scheme} incentives={incentives} />
            ))}
          </tbody>
        </table>
      </Card>
      <p className={classes.note}>
        Downstream: the share of the variable pay that depends on what happens to leads later: acceptance,
        opportunities, revenue.
      </p>
    </Page>
  );
}

const flagsOf = (scheme: SchemeEntry, { shared }: Incentives) => incentiveFlags(scheme, scheme.parts, shared);

interface SchemeRowProps extends SchemeListProps {
  readonly scheme: SchemeEntry;
}

function SchemeRow({ workspaceId, scheme, incentives }: SchemeRowProps) {
  const signers = schemeSigners(scheme.function);
  const paidFor = scheme.parts
    .map((part) => `${payText(part.weight)} ${part.title || metricText(part, incentives.promises)}`)
    .join(', ');
  return (
    <tr>
      <td>
        <span className={classes.role}>
          <FunctionMark function={scheme.function} label={functionLabel(scheme.function)} />
          <a
            className={classes.clamped}
            href={workspaceHref(workspaceId, ['agreement', 'incentives', scheme.id])}
            title={schemeName(scheme)}
          >
            {schemeName(scheme)}
          </a>
        </span>
        {scheme.isLeader && <div className={`${table.second} ${classes.leader}`}>Leader</div>}
      </td>
      <td className={table.lines}>
        <span className={classes.clamped} title={paidFor}>
          {paidFor || 'Nothing yet'}
        </span>
      </td>
      <td className={table.number}>{payText(downstreamShare(scheme.parts))}</td>
      <td>
        <span className={classes.flags}>
          {flagsOf(scheme, incentives).map(({ kind }) => (
            <Pill key={kind} tone={kind === 'unmeasured' ? 'plain' : 'warn'}>
              {flagWords[kind]}
            </Pill>
          ))}
        </span>
      </td>
      <td className={table.short}>{stateWords[scheme.state]}</td>
      <td className={table.short}>
        <SignMarks entry={scheme} signers={signers} />
        <div className={table.second}>{signedWords(scheme, signers)}</div>
      </td>
    </tr>
  );
}

function exported(incentives: Incentives) {
  return {
    name: 'Incentives',
    columns: [
      { label: 'Role' },
      { label: 'Function' },
      { label: 'State' },
      { label: 'Signed' },
      { label: 'Part' },
      { label: 'Weight', kind: 'share' as const },
      { label: 'Metric' },
      { label: 'Target', kind: 'number' as const },
      { label: 'Taken back when recycled' },
      { label: 'Flags of the scheme' },
    ],
    rows: incentives.schemes.flatMap((scheme) =>
      scheme.parts.map((part) => [
        schemeName(scheme),
        functionLabel(scheme.function),
        stateWords[scheme.state],
        signedWords(scheme, schemeSigners(scheme.function)),
        part.title,
        part.weight,
        metricText(part, incentives.promises),
        part.target,
        part.hasClawback,
        flagsOf(scheme, incentives)
          .map(({ sentence }) => sentence)
          .join(' '),
      ]),
    ),
  };
}
