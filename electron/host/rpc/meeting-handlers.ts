import { dirname, join } from 'node:path';
import type { MethodArguments, MethodOutput } from '../../../shared/contract/contract.ts';
import type { FrozenReview } from '../../../shared/contract/meeting.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { collectMinutes, type Minutes } from '../../../shared/minutes/minutes.ts';
import { withoutPeople } from '../../../shared/minutes/without-people.ts';
import { computeReview } from '../analytics/metrics/compute-review.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileProblem } from '../files/file-problem.ts';
import { freezeReview, readFrozenReview } from '../meeting/freeze-review.ts';
import { restatements } from '../meeting/restatements.ts';
import { minutesHtml } from '../output/minutes/minutes-html.ts';
import { minutesMarkdown } from '../output/minutes/minutes-markdown.ts';
import { heldOn } from '../output/minutes/minutes-words.ts';
import { slideTeller } from '../output/minutes/slide-teller.ts';
import type { Printer } from '../output/printer.ts';
import type { Session } from '../session/session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller, Windows } from './caller.ts';

type MeetingHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `meeting/${string}`>>;
type MinutesFormat = MethodArguments<'meeting/minutes'>['format'];

export interface MeetingContext {
  readonly sessions: SessionRegistry;
  readonly windows: Windows;
  readonly print: Printer;
  /** Who sits at this computer. */
  selfId(): string;
}

/** Answers what ends, keeps and hands out a review. */
export function meetingHandlers({ sessions, windows, print, selfId }: MeetingContext): MeetingHandlers {
  return {
    'meeting/end': async ({ workspaceId, meetingId, query }) => {
      const { recordId, fingerprint } = await freezeReview(
        await sessions.find(workspaceId),
        meetingId,
        query,
        selfId(),
      );
      windows.broadcast('library/changed', {});
      return { recordId, fingerprint };
    },
    'meeting/record': async ({ workspaceId, meetingId }) =>
      readFrozenReview(await sessions.find(workspaceId), meetingId),
    'meeting/restatements': async ({ workspaceId, meetingId }) => {
      const session = await sessions.find(workspaceId);
      const frozen = await readFrozenReview(session, meetingId);
      const live = await computeReview(await session.tables(), session.settings(), frozen.query);
      return { changes: restatements(frozen, live) };
    },
    'meeting/minutes': async ({ workspaceId, meetingId, format, folder, withoutPeople: anonymous }) => {
      const session = await sessions.find(workspaceId);
      const frozen = await readFrozenReview(session, meetingId);
      const minutes = readMinutes(session, meetingId, frozen);
      const content = await renderMinutes(anonymous ? withoutPeople(minutes) : minutes, format, print);
      const path = join(folder ?? dirname(session.file.path), `${fileName(minutes)}.${format}`);
      return writeMinutes(path, content);
    },
  };
}

function readMinutes(session: Session, meetingId: string, frozen: FrozenReview): Minutes {
  const snapshot = session.live.snapshot();
  const meeting = snapshot.meetings.get(meetingId);
  if (!meeting)
    throw new ProblemError({ code: 'meeting.notFound', message: 'This meeting is not in the workspace any more.' });
  return collectMinutes(snapshot, meeting, frozen, slideTeller(session.settings()));
}

function fileName(minutes: Minutes): string {
  const name = `${minutes.workspace} ${minutes.title} ${heldOn(minutes)}`;
  return name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

async function renderMinutes(minutes: Minutes, format: MinutesFormat, print: Printer): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return minutesHtml(minutes);
    case 'md':
      return minutesMarkdown(minutes);
    case 'pdf':
      return print(minutesHtml(minutes));
  }
}

async function writeMinutes(path: string, content: string | Uint8Array): Promise<MethodOutput<'meeting/minutes'>> {
  try {
    await writeAtomically(path, content);
  } catch (error) {
    throw fileProblem(error, path);
  }
  const name = path.slice(dirname(path).length + 1);
  return typeof content === 'string'
    ? { name, path, content, encoding: 'utf-8' }
    : { name, path, content: Buffer.from(content).toString('base64'), encoding: 'base64' };
}
