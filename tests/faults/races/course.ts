import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import type { Consultation, LogAction } from '../../../bot/src/domain/consultation/types.ts';
import type { Person } from '../../../bot/src/domain/roster/county.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import type { Rig } from '../moves/rig.ts';

/** One press of one racer. */
export interface Start {
  readonly by: Person;
  readonly verb: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Finish extends Start {
  readonly view: View;
}

/** How a race ended: what each was told, and what stands in the store. */
export interface Ended {
  readonly finishes: readonly Finish[];
  readonly consultation: Consultation;
  /** Actor and action of the race's own log rows, in order. */
  readonly log: readonly { readonly actor: string; readonly action: LogAction }[];
}

/** All at once, some of them delivered twice by the platform. */
export async function race(
  rig: Rig,
  random: () => number,
  id: string,
  starts: readonly Start[],
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<Ended> {
  const { version } = await rig.state(id);
  const pressed = starts.flatMap((start, index) => {
    const press = { by: start.by.id, verb: start.verb, data: { id, ...start.inputs } };
    const delivered = random() < 0.2 ? 2 : 1;
    return Array.from({ length: delivered }, async (): Promise<Finish> => ({
      ...start,
      view: await rig.press({ ...press, activityId: `race ${id} ${index}` }),
    }));
  });
  const [finishes] = await Promise.all([Promise.all(pressed), meanwhile()]);
  const rows = await rig.log(id, version + 1);
  const log = rows.map(({ actor, action }) => ({ actor, action }));
  return { finishes, consultation: await rig.state(id), log };
}

export const times = ({ log }: Ended, action: LogAction): number =>
  log.filter((row) => row.action === action).length;

/** The card, or the sentence, as the person reads it. */
export function readBy({ county }: Rig, { view, by }: Finish): string {
  return JSON.stringify(drawView(view, { county, language: 'fi', me: by.id }));
}

/** "… ehti ensin", or the coordinator's card, with the name of the one who has it. */
export function isToldWho(rig: Rig, finish: Finish, winner: Person): boolean {
  const shown = 'seen' in finish.view ? finish.view.seen.consultation : undefined;
  const consultation = 'consultation' in finish.view ? finish.view.consultation : shown;
  return consultation?.adviser === winner.id && readBy(rig, finish).includes(winner.name);
}

/** The card from which it can be answered and closed. */
export function holdsIt({ view, by }: Finish): boolean {
  return (
    view.kind === 'adviser-card' && view.viewer === by.id && isTaken(view.seen.consultation, by)
  );
}

function isTaken({ state, adviser }: Consultation, by: Person): boolean {
  return state === 'accepted' && adviser === by.id;
}
