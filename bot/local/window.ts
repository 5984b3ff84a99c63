import { createRequire } from 'node:module';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { County, Person } from '../src/domain/roster/county.ts';
import { startChild, type Child } from './child.ts';

/** The Playground takes no other number of people beside the window's own. */
const others = 5;

export interface WindowPlan {
  /** Whose window it is, by the name in the county file. */
  readonly person: string;
  readonly port: number;
}

interface User {
  readonly id: string;
  readonly name: string;
  /** Spelt as the Playground wants it. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WindowConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: Named;
  readonly currentUser: User;
  readonly users: readonly User[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: Named;
  readonly team: Named & { readonly aadGroupId: string; readonly channels: readonly Named[] };
}

/** One person's Playground: everything named anew, since windows know nothing of each other. */
export function windowConfig(county: County, plan: WindowPlan): WindowConfig {
  const { person: name, port } = plan;
  const own = county.people.find((person) => person.name === name);
  if (!own) throw new Error(`The county file has no ${name}`);
  // Those who answer first: a window has room for five.
  const rest = county.people
    .filter((person) => person !== own)
    .sort((a, b) => Number(a.role === 'asker') - Number(b.role === 'asker'))
    .slice(0, others);
  if (rest.length < others)
    throw new Error(`A window needs ${others + 1} people in the county file`);
  const station = county.stations.find(({ id }) => own.stations.includes(id))?.name ?? county.name;
  return {
    version: '0.1.1',
    tenantId: county.tenantId,
    bot: { id: 'koppi', name: 'Koppi' },
    currentUser: user(own, port),
    users: rest.map((person) => user(person, port)),
    personalChat: { id: `personal-${port}` },
    groupChat: { id: `group-${port}`, name: 'Ryhmä' },
    team: {
      id: `team-${port}`,
      name: station,
      aadGroupId: county.tenantId,
      channels: [{ id: `channel-${port}`, name: 'Tiimihuone' }],
    },
  };
}

function user({ id, name }: Person, port: number): User {
  const [givenName = name, ...surname] = name.split(' ');
  const email = `${id}@example.invalid`;
  return {
    id: `user-${port}-${id}`,
    name,
    userPrincipleName: email,
    aadObjectId: id,
    givenName,
    surname: surname.join(' ') || name,
    email,
  };
}

/** Starts a Playground in a folder of its own; no browser, no telemetry. */
export async function startWindow(
  county: County,
  plan: WindowPlan,
  bot: string,
  dataFolder: string,
): Promise<Child> {
  const folder = join(dataFolder, `window-${plan.port}`);
  await mkdir(folder, { recursive: true });
  const config = JSON.stringify(windowConfig(county, plan), undefined, 2);
  // JSON is YAML too.
  await writeFile(join(folder, '.m365agentsplayground.yml'), config);
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const about = ['-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(plan.port)];
  return startChild({
    name: `window-${plan.port}`,
    args: [program, 'start', ...about, '--disable-telemetry'],
    environment: { TEAMSAPPTESTER_BROWSER: 'none' },
    folder,
    logFolder: dataFolder,
    stopSignal: 'SIGINT',
  });
}
