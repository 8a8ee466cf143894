import { expect, it, onTestFinished, vi } from 'vitest';
import { localZone } from './local-zone.ts';

it('is this computer’s zone by its name', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const zone of ['America/Chicago', 'Pacific/Chatham', 'UTC']) {
    vi.stubEnv('TZ', zone);
    expect(localZone()).toBe(zone);
  }
});
