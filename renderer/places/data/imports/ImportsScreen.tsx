import { PageTitle } from '../../../kit/PageTitle.tsx';

export function ImportsScreen() {
  return <PageTitle title="Imports" />;
}
