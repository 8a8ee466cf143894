import { Button, Select } from '@mantine/core';
import type { FileDraft, ImportDraft } from '../../../../../shared/contract/import.ts';
import { type CrmObject, crmObjectNames } from '../../../../../shared/crm/fields.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconCircleCheck, IconFileSpreadsheet, IconHelpCircle } from '../../../../kit/icons.ts';
import { leaveFileOut, remapFile, showImport } from '../../../../state/import-session.ts';
import { withObject } from '../edit-mapping.ts';
import { isUnrecognised } from '../go-on.ts';
import { asSentence } from '../import-words.ts';
import { LeftOut } from '../LeftOut.tsx';
import classes from './ColumnsStep.module.css';

interface FileCardsProps {
  readonly workspaceId: string;
  readonly draft: ImportDraft;
  readonly file: number;
}

/** The files of the import with what they were recognised as and why; choosing one shows its columns. */
export function FileCards({ workspaceId, draft, file }: FileCardsProps) {
  const shown = draft.files[file];
  return (
    <div className={classes.files}>
      {draft.files.map((each, index) => (
        <FileCard
          key={`${each.file} ${each.sheet ?? ''}`}
          draft={each}
          isShown={index === file}
          onShow={() => showImport(workspaceId, { file: index })}
        />
      ))}
      {shown && !isUnrecognised(shown) && (
        <div className={classes.wrong}>
          <Select
            label="Not right? A row of this file is one of"
            data={crmObjectNames.map((object) => ({ value: object, label: objectName(object) }))}
            value={shown.proposal.mapping.object}
            onChange={(object) => {
              if (object === null) return;
              void remapFile(workspaceId, file, withObject(shown.proposal.mapping, object as CrmObject));
            }}
          />
        </div>
      )}
      {shown && (
        <Button
          className={classes.leave}
          variant="subtle"
          size="compact-sm"
          onClick={() => void leaveFileOut(workspaceId, file)}
        >
          {shown.sheet === null ? 'Leave this file out' : 'Leave this sheet out'}
        </Button>
      )}
      <LeftOut draft={draft} workspaceId={workspaceId} />
    </div>
  );
}

interface FileCardProps {
  readonly draft: FileDraft;
  readonly isShown: boolean;
  onShow(): void;
}

function FileCard({ draft, isShown, onShow }: FileCardProps) {
  const { proposal } = draft;
  const questions = proposal.questions.length;
  const used = proposal.columns.filter(({ fields }) => fields.length > 0).length;
  const columns = proposal.columns.length;
  const kind = isUnrecognised(draft) ? 'Not recognised' : objectName(proposal.mapping.object);
  const isOwn = proposal.system === 'unknown';
  return (
    <button type="button" className={classes.file} aria-pressed={isShown} onClick={onShow}>
      <span className={classes.head}>
        <span className={classes.icon}>
          <IconFileSpreadsheet size={17} stroke={1.7} aria-hidden />
        </span>
        <span>
          <span className={classes.system}>{isOwn ? kind : systemName(proposal.system)}</span>
          <br />
          <span className={classes.kind}>
            {isOwn ? systemName(proposal.system) : kind}
            {draft.sheet !== null && `, sheet ${draft.sheet}`}
          </span>
        </span>
        {questions === 0 ? (
          <IconCircleCheck className={classes.fine} size={17} aria-label="No open question" />
        ) : (
          <IconHelpCircle className={classes.asks} size={17} aria-label={countOf(questions, 'open question')} />
        )}
      </span>
      <span className={classes.name} title={draft.file}>
        {draft.file}
      </span>
      <dl className={classes.facts}>
        <dt>Rows</dt>
        <dd>{numberWords(draft.rows)}</dd>
        <dt>Columns</dt>
        <dd>{used === columns ? `${columns}, all used` : `${columns}, of which ${used} used`}</dd>
        {isShown && <FileFacts draft={draft} />}
      </dl>
      {isShown && proposal.why.length > 0 && (
        <span className={classes.reason}>
          <strong>Why {isOwn ? kind.toLowerCase() : systemName(proposal.system)}</strong>
          <span className={classes.why}>{asSentence(proposal.why.join(', '))}</span>
        </span>
      )}
    </button>
  );
}

function FileFacts({ draft }: { readonly draft: FileDraft }) {
  const { mapping } = draft.proposal;
  const format = draft.sheet === null ? `${draft.encoding}, ${delimiterName(draft.delimiter)}` : 'Excel workbook';
  return (
    <>
      {draft.ignoredFooterRows > 0 && (
        <>
          <dt>Footer</dt>
          <dd>{countOf(draft.ignoredFooterRows, 'line')} taken off</dd>
        </>
      )}
      <dt>Format</dt>
      <dd>{format}</dd>
      {mapping.timeZone !== undefined && (
        <>
          <dt>Times in</dt>
          <dd>{mapping.timeZone}</dd>
        </>
      )}
      {mapping.currency !== undefined && (
        <>
          <dt>Amounts in</dt>
          <dd>
            {mapping.currency}, decimal {mapping.decimal === '.' ? 'point' : 'comma'}
          </dd>
        </>
      )}
      {draft.isKnown && (
        <>
          <dt>Known</dt>
          <dd>The very same file was imported before; nothing changes</dd>
        </>
      )}
    </>
  );
}

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

function delimiterName(delimiter: string): string {
  return delimiterNames[delimiter] ?? delimiter;
}
