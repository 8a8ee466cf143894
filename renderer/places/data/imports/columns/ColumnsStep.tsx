import { useState } from 'react';
import type { ImportDraft } from '../../../../../shared/contract/import.ts';
import type { Question } from '../../../../../shared/crm/mapping.ts';
import { remapFile } from '../../../../state/import-session.ts';
import { withAnswer } from '../edit-mapping.ts';
import { isAboutStage } from '../go-on.ts';
import { ColumnQuestion } from './ColumnQuestion.tsx';
import classes from './ColumnsStep.module.css';
import { ColumnTable } from './ColumnTable.tsx';
import { FileCards } from './FileCards.tsx';

interface ColumnsStepProps {
  readonly workspaceId: string;
  readonly draft: ImportDraft;
  /** The file whose columns are shown. */
  readonly file: number;
}

/** What each column of each file becomes, with the questions that the file can't answer above. */
export function ColumnsStep({ workspaceId, draft, file }: ColumnsStepProps) {
  const shown = draft.files[file];
  const [answered, setAnswered] = useState<ReadonlyMap<string, Answered>>(new Map());
  if (!shown) return null;
  const { mapping, questions } = shown.proposal;
  const open = questions.filter((question) => !isAboutStage(question));
  const openKeys = new Set(open.map((question) => keyOf(file, question)));
  // What was answered stays in sight, so that it can be answered otherwise.
  const settled = [...answered.values()].filter(
    (each) => each.file === file && !openKeys.has(keyOf(file, each.question)),
  );
  const answer = (question: Question, value: string) => {
    setAnswered((before) => new Map(before).set(keyOf(file, question), { file, question, value }));
    void remapFile(workspaceId, file, withAnswer(mapping, question, value));
  };
  return (
    <div className={classes.columns}>
      <FileCards workspaceId={workspaceId} draft={draft} file={file} />
      <div className={classes.work}>
        {open.map((question) => (
          <ColumnQuestion
            key={keyOf(file, question)}
            question={question}
            draft={shown}
            chosen={null}
            onAnswer={(value) => answer(question, value)}
          />
        ))}
        {settled.map(({ question, value }) => (
          <ColumnQuestion
            key={keyOf(file, question)}
            question={question}
            draft={shown}
            chosen={value}
            onAnswer={(next) => answer(question, next)}
          />
        ))}
        <ColumnTable workspaceId={workspaceId} draft={shown} file={file} />
      </div>
    </div>
  );
}

interface Answered {
  readonly file: number;
  readonly question: Question;
  readonly value: string;
}

function keyOf(file: number, { kind, column, value }: Question): string {
  return [file, kind, column ?? '', kind === 'needed-field' ? (value ?? '') : ''].join(' ');
}
