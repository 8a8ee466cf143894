import { useState } from 'react';
import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { minutesFormats } from '../../../../../shared/contract/meeting.ts';
import type { Problem } from '../../../../../shared/contract/problem.ts';
import type { ReviewQuery } from '../../../../../shared/contract/review.ts';
import { countOf } from '../../../../kit/format.ts';
import { saveFile } from '../../../../kit/save-file.ts';
import { showProblem, showToast } from '../../../../kit/toast.tsx';
import { getHost } from '../../../../state/host.ts';

export type MinutesFormat = (typeof minutesFormats)[number];
type Minutes = MethodOutput<'meeting/minutes'>;

interface FreezeInput {
  readonly workspaceId: string;
  readonly meetingId: string;
  readonly query: ReviewQuery;
  readonly formats: readonly MinutesFormat[];
  readonly isWithoutPeople: boolean;
}

interface Freeze {
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  /** True when the review is frozen, whether or not every file could be written. */
  run(): Promise<boolean>;
}

/** Ends the review, then writes its minutes; of a review that somebody else just ended, only the minutes. */
export function useFreeze(input: FreezeInput): Freeze {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    if (isRunning) return false;
    setRunning(true);
    const failed = await endReview(input);
    setProblem(failed);
    if (failed === null) await writeAll(input);
    setRunning(false);
    return failed === null;
  };
  return { isRunning, problem, run };
}

async function endReview({ workspaceId, meetingId, query }: FreezeInput): Promise<Problem | null> {
  const ended = await getHost().call('meeting/end', { workspaceId, meetingId, query });
  return ended.ok || ended.problem.code === 'meeting.ended' ? null : ended.problem;
}

/** Writes the minutes in every format that was asked for; what fails is told, and can be had from the record. */
async function writeAll({ workspaceId, meetingId, formats, isWithoutPeople }: FreezeInput): Promise<void> {
  const written: Minutes[] = [];
  let failed: Problem | null = null;
  for (const format of formats) {
    const minutes = await writeMinutes(workspaceId, meetingId, format, isWithoutPeople);
    if (minutes.ok) written.push(minutes.value);
    else failed ??= minutes.problem;
  }
  sayWhere(written);
  if (failed) showProblem(failed);
}

/** Writes one file of the minutes; where the host has no folder to write to, the browser saves it. */
export async function writeMinutes(
  workspaceId: string,
  meetingId: string,
  format: MinutesFormat,
  withoutPeople: boolean,
) {
  const minutes = await getHost().call('meeting/minutes', { workspaceId, meetingId, format, withoutPeople });
  if (minutes.ok && (minutes.value.path === null || !window.tandem)) saveFile(minutes.value);
  return minutes;
}

function sayWhere(written: readonly Minutes[]): void {
  const path = written[0]?.path;
  const where = path ? `, beside the workspace: ${written.map(({ name }) => name).join(', ')}` : '';
  showToast({ text: written.length === 0 ? 'Frozen' : `Frozen, ${countOf(written.length, 'file')} saved${where}` });
}
