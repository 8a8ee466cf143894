import { type Agreement, kappaWords } from '../../../../../shared/planning/kappa.ts';

/** How much of the agreement is more than luck, for somebody who never heard of statistics. */
export function chanceWords({ byChance, observed, labelled, kappa }: Agreement): string {
  if (kappa === null) return 'but both gave one answer throughout, so nobody can tell it from luck';
  const lucky = Math.round(byChance);
  const alike = Math.round(observed * labelled);
  const by = `${lucky} would be if each of you had picked as many at random`;
  if (kappa <= 0) return `no more than by luck: ${by}`;
  return alike - lucky < 1 ? `hardly more than by luck: ${by}` : by;
}

/** The number that statisticians use for it. */
export function kappaDefinition(kappa: number | null): string {
  const number = kappa === null ? '' : ` Here ${kappa.toFixed(2)}: ${kappaWords(kappa)}.`;
  return `Agreement beyond chance is Cohen’s kappa: 0 for what luck alone would give, 1 for all alike.${number}`;
}
