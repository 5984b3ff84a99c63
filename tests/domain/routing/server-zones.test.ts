import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('plans-of-this-zone.ts', import.meta.url));

interface Printed {
  readonly offset: number;
  readonly plans: readonly { readonly steps: readonly unknown[] }[];
}

function plansIn(zone: string): Printed {
  const printed = execFileSync(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Printed;
}

describe('plans', () => {
  it('are the same in whatever zone the server stands', () => {
    const [utc, newYork, kiritimati] = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map(
      plansIn,
    );
    expect([utc?.offset, newYork?.offset, kiritimati?.offset]).toEqual([0, 300, -840]);
    expect(utc?.plans.filter(({ steps }) => steps.length > 1).length).toBeGreaterThan(60);
    expect(newYork?.plans).toEqual(utc?.plans);
    expect(kiritimati?.plans).toEqual(utc?.plans);
  });
});
