import type { ScreenProps } from '../../../app/routes.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { HealthCard } from './HealthCard.tsx';

/** What is wrong with the imported data and what it does to the metrics. */
export function HealthScreen({ route }: ScreenProps) {
  return (
    <Page title={<PageTitle title="Data health" basis="Correct it in the CRM; the next import takes it up." />}>
      <HealthCard workspaceId={route.workspaceId} />
    </Page>
  );
}
