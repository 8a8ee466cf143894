import { useMemo } from 'react';
import { type Workdays, workdaysOf } from '../../../../../shared/planning/goal-days.ts';
import { useCollection } from '../../../../document/index.ts';

/** The days on which marketing or sales works, by the calendar of the workspace. */
export function useWorkdays(): Workdays {
  const holidays = useCollection('holidays');
  const teamCalendars = useCollection('teamCalendars');
  return useMemo(() => workdaysOf('joint', { holidays, teamCalendars }), [holidays, teamCalendars]);
}
