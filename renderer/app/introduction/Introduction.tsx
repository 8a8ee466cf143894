import { lazy, Suspense } from 'react';
import { useIntroduction } from './use-introduction.ts';

const IntroductionDialog = lazy(async () => ({
  default: (await import('./IntroductionDialog.tsx')).IntroductionDialog,
}));

/** Puts whoever sits here among the people of the workspace, and asks what only they can say. */
export function Introduction({ workspace }: { readonly workspace: string }) {
  const introduction = useIntroduction();
  const { asked } = introduction;
  return (
    <Suspense>
      {asked !== null && <IntroductionDialog asked={asked} workspace={workspace} introduction={introduction} />}
    </Suspense>
  );
}
