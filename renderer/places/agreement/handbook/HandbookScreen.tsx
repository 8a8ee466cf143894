import { Button } from '@mantine/core';
import type { ScreenProps } from '../../../app/routes.ts';
import { beginHandbook } from '../../../commands/begin-handbook.ts';
import { runChange } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { IconSignature } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { useIsPrinting } from '../../../kit/use-is-printing.ts';
import { ChoicesView } from './choices/ChoicesView.tsx';
import { EntryView } from './entry/EntryView.tsx';
import { HandbookPrint } from './print/HandbookPrint.tsx';
import { StatusView } from './statuses/StatusView.tsx';
import { type Handbook, useHandbook } from './use-handbook.ts';

/** The handbook: what each stage means and who signed it, the choices behind the figures, the words of the CRM. */
export function HandbookScreen({ route }: ScreenProps) {
  const handbook = useHandbook();
  const isPrinting = useIsPrinting();
  // What is being typed stays mounted while the whole handbook is printed.
  return (
    <>
      <div data-screen-only>
        <Section route={route} handbook={handbook} />
      </div>
      {isPrinting && <HandbookPrint handbook={handbook} />}
    </>
  );
}

interface SectionProps extends ScreenProps {
  readonly handbook: Handbook;
}

function Section({ route, handbook }: SectionProps) {
  const { workspaceId, rest } = route;
  const { definitions, isReadOnly } = handbook;
  const [section] = rest;
  if (section === 'choices') return <ChoicesView workspaceId={workspaceId} isReadOnly={isReadOnly} />;
  if (section === 'statuses') return <StatusView workspaceId={workspaceId} handbook={handbook} />;
  const byStage = (stage: string | undefined) => definitions.find((definition) => definition.stage === stage);
  const shown = byStage(section) ?? byStage('mql') ?? handbook.stages[0];
  if (!shown) return <NoHandbook isReadOnly={isReadOnly} />;
  return <EntryView key={shown.id} workspaceId={workspaceId} definition={shown} handbook={handbook} />;
}

function NoHandbook({ isReadOnly }: { readonly isReadOnly: boolean }) {
  return (
    <Page title={<PageTitle title="Handbook" />}>
      <EmptyState
        icon={<IconSignature size={20} />}
        question="What does a good lead mean to both of you?"
        practice="Teams argue about lead quality because each means something else by it. One sentence for each stage, signed by both, ends that."
        actions={
          !isReadOnly && <Button onClick={() => runChange(beginHandbook())}>Begin with the nine usual stages</Button>
        }
      />
    </Page>
  );
}
