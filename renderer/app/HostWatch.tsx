import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { HostEvent } from '../../shared/contract/bridge.ts';
import { toProblem } from '../../shared/contract/problem.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { showToast } from '../kit/toast.tsx';
import { getBridge } from '../state/bridge.ts';

/** Tells the person when the process that holds the files has ended, what that means, and when it is back. */
export function HostWatch() {
  const [state, setState] = useState<HostEvent['state']>('ready');
  useEffect(
    () =>
      getBridge()?.onHost((event) => {
        setState(event.state);
        tell(event);
      }),
    [],
  );
  return (
    <Modal
      opened={state === 'failed'}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Tandem can’t reach its files"
      size="md"
    >
      <ProblemNotice problem={keepsEnding} actions={<StartAgain />} />
    </Modal>
  );
}

const keepsEnding = toProblem({
  code: 'bug',
  message: 'The part of Tandem that holds the files ended several times within a minute and was not started again.',
  remedy: 'What was saved is in the file; what you typed since stays in this window and follows once it runs again.',
});

function StartAgain() {
  return (
    <Button size="sm" onClick={() => void getBridge()?.restartHost()}>
      Start it again
    </Button>
  );
}

const words: Readonly<Record<HostEvent['state'], string | null>> = {
  restarting: 'The part of Tandem that holds the files ended. It starts again; go on, nothing is lost.',
  ready: 'Tandem holds the files again. What you typed meanwhile is being saved.',
  failed: null,
};

function tell({ state }: HostEvent): void {
  const text = words[state];
  if (text !== null) showToast({ text });
}
