import { useState } from 'react';
import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { minutesFormats } from '../../../../../shared/contract/meeting.ts';
import type { Problem } from '../../../../../shared/contract/problem.ts';
import type { ReviewQuery } from '../../../../../shared/contract/review.ts';
import { countOf } from '../../../../kit/format.ts';
import { saveFile } from '../../../../kit/save-file.ts';
import { showToast } from '../../../../kit/toast.tsx';
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
  /** True when the review is frozen and every file is written. */
  run(): Promise<boolean>;
}

/** Ends the review, then writes its minutes; a review that is frozen already only writes what failed. */
export function useFreeze(input: FreezeInput): Freeze {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    if (isRunning) return false;
    setRunning(true);
    const found = await freezeAndWrite(input);
    setProblem(found);
    setRunning(false);
    return found === null;
  };
  return { isRunning, problem, run };
}

async function freezeAndWrite({
  workspaceId,
  meetingId,
  query,
  formats,
  isWithoutPeople,
}: FreezeInput): Promise<Problem | null> {
  const ended = await getHost().call('meeting/end', { workspaceId, meetingId, query });
  if (!ended.ok && ended.problem.code !== 'meeting.ended') return ended.problem;
  const written: Minutes[] = [];
  let failed: Problem | null = null;
  for (const format of formats) {
    const minutes = await writeMinutes(workspaceId, meetingId, format, isWithoutPeople);
    if (minutes.ok) written.push(minutes.value);
    else failed ??= minutes.problem;
  }
  sayWhere(written);
  return failed;
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
