import type { GoalCheckKind } from '../../../../../shared/planning/goal-checks.ts';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCircleDashed,
  IconRefresh,
  IconUnlink,
} from '../../../../kit/icons.ts';

/** The icon of a finding. */
export function FlagIcon({ kind }: { readonly kind: GoalCheckKind }) {
  const look = { size: 13, 'aria-hidden': true } as const;
  switch (kind) {
    case 'pull-apart':
      return <IconArrowsExchange {...look} />;
    case 'circle':
      return <IconRefresh {...look} />;
    case 'orphan':
      return <IconUnlink {...look} />;
    case 'unmeasured':
    case 'no-target':
    case 'one-sided':
      return <IconCircleDashed {...look} />;
    default:
      return <IconAlertTriangle {...look} />;
  }
}
