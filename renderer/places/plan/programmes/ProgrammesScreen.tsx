import { Button } from '@mantine/core';
import { useState } from 'react';
import { funnelStepOf } from '../../../../shared/planning/programme-map.ts';
import { navigate, type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconAlertTriangle, IconCircleCheck, IconPlus, IconRoute, IconStack2 } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { Pill } from '../../../kit/Pill.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { NewName } from '../NewName.tsx';
import { type OpenPlace, ProgrammeGrid } from './grid/ProgrammeGrid.tsx';
import { ProgrammePanel } from './panel/ProgrammePanel.tsx';
import { addProgramme, addUsualProgrammes } from './programme-edits.ts';
import { programmeList } from './programme-list.ts';
import { gapWords, overlapWords } from './programme-words.ts';
import classes from './programmes.module.css';
import { type Programmes, useProgrammes } from './use-programmes.ts';

/** P4: programmes by step of the funnel: what moves whom, where nobody does, where several do, and what came of it. */
export function ProgrammesScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const all = useProgrammes(workspaceId);
  const [isAdding, setAdding] = useState(false);
  const { rows } = all.map;
  const [openId, openStep] = rest;
  const row = rows.find(({ programme }) => programme.id === openId);
  const place = row ? { programmeId: row.programme.id, step: funnelStepOf(openStep) } : null;
  const open = (to: OpenPlace | null) => {
    const parts = to === null ? [] : [to.programmeId, ...(to.step === null ? [] : [to.step])];
    navigate(workspaceHref(workspaceId, ['plan', 'programmes', ...parts]));
  };
  const isEmpty = rows.length === 0 && !isAdding;
  return (
    <Page
      title={
        <PageTitle
          title="Programme map"
          pill={rows.length > 0 && <Findings all={all} />}
          actions={
            !isEmpty && (
              <>
                <ExportMenu list={() => programmeList(all)} />
                {!all.isReadOnly && (
                  <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                    New programme
                  </Button>
                )}
              </>
            )
          }
        />
      }
    >
      {all.problem !== null && <ProblemNotice problem={all.problem} actions={<LookAgain onClick={all.reload} />} />}
      {isAdding && (
        <NewName
          label="Name of the new programme"
          onKeep={(name) => open({ programmeId: addProgramme({ name }), step: null })}
          onClose={() => setAdding(false)}
        />
      )}
      {isEmpty ? (
        <NoProgrammes isReadOnly={all.isReadOnly} onAdd={() => setAdding(true)} />
      ) : (
        rows.length > 0 && (
          <div className={classes.columns} data-open={row !== undefined || undefined}>
            <ProgrammeGrid all={all} open={place} onOpen={open} />
            {row && (
              <ProgrammePanel
                key={`${row.programme.id}|${place?.step ?? ''}`}
                all={all}
                row={row}
                step={place?.step ?? null}
                onOpen={open}
                onClose={() => open(null)}
              />
            )}
          </div>
        )
      )}
    </Page>
  );
}

function Findings({ all }: { readonly all: Programmes }) {
  const gaps = gapWords(all.map, all.stepName);
  const overlaps = overlapWords(all.map, all.stepName);
  return (
    <>
      {gaps === null ? (
        <Pill tone="good" icon={<IconCircleCheck size={13} aria-hidden />}>
          No gap
        </Pill>
      ) : (
        <Pill tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
          {gaps}
        </Pill>
      )}
      {overlaps !== null && (
        <Pill tone="neutral" icon={<IconStack2 size={13} aria-hidden />}>
          {overlaps}
        </Pill>
      )}
    </>
  );
}

function NoProgrammes({ isReadOnly, onAdd }: { readonly isReadOnly: boolean; onAdd(): void }) {
  return (
    <EmptyState
      icon={<IconRoute size={20} />}
      question="What moves leads to the next stage, and where does nothing?"
      practice="Most plans fill the top of the funnel and do little to move a qualified lead to an offer. This map shows the gaps."
      actions={
        !isReadOnly && (
          <>
            <Button onClick={addUsualProgrammes}>Begin with three usual ones</Button>
            <Button variant="default" onClick={onAdd}>
              Write one yourself
            </Button>
          </>
        )
      }
    />
  );
}
