import type { NamedChange } from '../../shared/model/change.ts';
import { startingHandbook } from '../../shared/model/starting-handbook.ts';

/** Gives a workspace without a handbook the nine shared stages as a proposal. */
export function beginHandbook(): NamedChange {
  return { name: 'begin the handbook', edits: startingHandbook() };
}
