import { execFile } from 'node:child_process';
import { probe, type Probed } from '../../bot/src/adapters/probe/probe.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const canary = () => signedInAs(world().url(), world().people.nurse.id);
const walked = async (token?: string, url = world().url()): Promise<readonly Probed[]> => {
  const steps = [];
  for await (const step of probe(url, token)) steps.push(step);
  return steps;
};
const failed = async (token?: string) =>
  (await walked(token)).filter(({ ok }) => !ok).map(({ step, instead }) => [step, instead]);

it('finds all well, and leaves a withdrawn request that disturbed nobody', async () => {
  const steps = await walked(await canary());
  expect(steps.map(({ ok }) => ok)).toEqual(Array.from({ length: 9 }, () => true));
  await world().settled();
  const requests = await world().requests();
  expect(requests.map(({ consultation }) => consultation.state)).toEqual(['withdrawn']);
  const { a, b, c, leader } = world().people;
  expect([a, b, c, leader].flatMap((one) => one.messages())).toEqual([]);
});

it('looks at the doors alone without a canary', async () => {
  expect(await failed()).toEqual([]);
  expect(await walked()).toHaveLength(4);
  expect(await world().requests()).toEqual([]);
});

it('says that the canary is not let in', async () => {
  expect(await failed('rubbish')).toEqual([['the canary is let in', '401']]);
  expect(await world().requests()).toEqual([]);
});

it('says that nobody answers', async () => {
  const url = world().url();
  await world().stop();
  const steps = await walked(undefined, url);
  expect(steps.map(({ ok }) => ok)).toEqual([false, false, false, false]);
});

interface Ended {
  readonly code: number;
  readonly printed: string;
}

const ran = (url: string, token?: string): Promise<Ended> =>
  new Promise((done) => {
    const { KOPPI_PROBE_TOKEN: _, ...others } = process.env;
    const env = { ...others, ...(token !== undefined && { KOPPI_PROBE_TOKEN: token }) };
    execFile('node', ['bot/src/probe.ts', url], { env }, (error, out, err) => {
      done({ code: Number(error?.code ?? 0), printed: out + err });
    });
  });

describe('npm run probe', () => {
  it('prints a line for each look, never the token, and ends with 0', async () => {
    const token = await canary();
    const { code, printed } = await ran(world().url(), token);
    expect(printed.trim().split('\n')).toHaveLength(9);
    expect(printed).not.toContain(token);
    expect(code).toBe(0);
  });

  it('ends with 1 when something was not as it should be', async () => {
    const { code, printed } = await ran(world().url(), 'rubbish');
    expect(printed).toContain('FAIL');
    expect(code).toBe(1);
  });

  it.each(['http://koppi.example.org', 'ftp://127.0.0.1', 'koppi'])(
    'sends nothing to %s',
    async (url) => {
      const { code, printed } = await ran(url, 'secret');
      expect(printed).toContain('Usage');
      expect(code).toBe(2);
    },
  );
});
