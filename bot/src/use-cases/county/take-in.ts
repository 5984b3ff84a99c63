import type { PersonId } from '../../domain/roster/county.ts';
import { onlyOfAdvisers } from '../../domain/settings/hanging.ts';
import type { Config } from '../../ports.ts';
import type { Tools } from '../tools.ts';

/**
 * Reads the configuration and takes it in. Roster and schedules are two writes, and the second may
 * never come: whoever left, or does other work now, has no days any more wherever the roster is
 * taken in next. Done twice, or by several instances at once, it changes nothing more.
 */
export async function takeInConfig(tools: Tools, by: PersonId): Promise<void> {
  const { config, known } = tools;
  const held = await config.read();
  known.setConfig(isInStep(held) ? held : await putInStep(tools, by));
}

const isInStep = ({ schedules, county }: Config): boolean =>
  onlyOfAdvisers(schedules, county) === schedules;

/** The roster is read anew: of what is read at once it may be the older, without whoever came. */
async function putInStep({ config, clock }: Tools, by: PersonId): Promise<Config> {
  const { county } = await config.read();
  await config.changeSchedules(by, clock.now(), (schedules) => onlyOfAdvisers(schedules, county));
  return config.read();
}
