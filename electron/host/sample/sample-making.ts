import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SampleProgress } from '../../../shared/contract/library.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { localToday } from '../files/local-today.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import { createSampleWorkspace } from './create-sample-workspace.ts';

export interface SampleRequest {
  /** Whoever may call it off. */
  readonly callerId: string;
  readonly name: string;
  /** Where the finished workspace goes. */
  readonly path: string;
  readonly onProgress: (progress: SampleProgress) => void;
}

/** The sample companies that are being made. */
export interface SampleMaking {
  /** Makes one; at its path there is nothing until it is whole. @throws ProblemError request.cancelled, file.* */
  make(request: SampleRequest): Promise<void>;
  /** Calls off all that a caller has asked for. */
  cancel(callerId: string): void;
}

/** Makes sample companies in a folder of their own below `tempRoot`, so that one called off leaves no trace. */
export function createSampleMaking(sessions: SessionRegistry, tempRoot: string): SampleMaking {
  const running = new Map<AbortController, string>();

  const makeIn = async (folder: string, { name, path, onProgress }: SampleRequest, signal: AbortSignal) => {
    await mkdir(folder, { recursive: true });
    const session = await sessions.open(join(folder, basename(path)), { create: { name } });
    try {
      await createSampleWorkspace(session, { name, today: localToday(), onProgress, signal });
      await session.file.copyTo(path);
    } finally {
      await sessions.close(session.workspaceId);
    }
  };

  return {
    async make(request) {
      const abort = new AbortController();
      const folder = join(tempRoot, `sample-${randomUUID()}`);
      running.set(abort, request.callerId);
      try {
        await makeIn(folder, request, abort.signal);
        if (abort.signal.aborted) await rm(request.path, { force: true });
      } finally {
        running.delete(abort);
        await rm(folder, { recursive: true, force: true });
      }
      if (abort.signal.aborted) throw calledOff();
    },
    cancel(callerId) {
      for (const [abort, owner] of running) if (owner === callerId) abort.abort(calledOff());
    },
  };
}

function calledOff(): ProblemError {
  return new ProblemError({
    code: 'request.cancelled',
    message: 'The sample company was not made. Nothing of it is left.',
  });
}
