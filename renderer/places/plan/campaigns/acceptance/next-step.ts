import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import type { LaunchPhase } from '../campaign-words.ts';
import type { Step } from './move-on.ts';

type NextStep = { readonly label: string } & Step;

const steps: Readonly<Partial<Record<LaunchPhase, NextStep>>> = {
  plan: { label: 'Get ready', phase: 'ready' },
  ready: { label: 'Launch', phase: 'launch' },
  launch: { label: 'Go on to the run', phase: 'run' },
  run: { label: 'Look back', phase: 'retro' },
};

/** Where a campaign goes next; null where it is over. */
export function nextStep({ kind, phase, state }: CampaignEntry): NextStep | null {
  if (state === 'done' || state === 'stopped') return null;
  if (state === 'idea') return { label: 'Plan it', state: 'planning' };
  if (kind === 'launch') return steps[phase] ?? null;
  return state === 'running' ? { label: 'Look back', state: 'done' } : { label: 'Start it', state: 'running' };
}
