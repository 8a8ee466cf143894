import { expect, test } from 'vitest';
import { planLaunch } from '../workspace/launch-team.ts';
import { liveSetup } from '../workspace/live-setup.ts';

for (const seed of [1, 2, 3]) {
  test(`three people plan a launch at once, one of them offline for a third of it (seed ${seed})`, async () => {
    const run = await planLaunch(await liveSetup(), 500, seed);
    expect(run.faults).toEqual([]);
    expect(run.undone).toBeGreaterThan(5);
    expect(run.overlapping).toBeGreaterThan(5);
  });
}
