import { parseEnvelope, type Envelope } from '../../contract/activity.ts';
import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answer, Incoming, Log, Messenger } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { machineNow } from '../clock/clock.ts';
import { createChannelToken, type CheckToken } from './channel-token.ts';
import type { Connector } from './connector.ts';
import { drawing, inDialogs, offering } from './drawing.ts';
import { fromTeams, strangerOf } from './gate.ts';
import { createMembers } from './members.ts';
import { createMessenger } from './messenger.ts';
import { createLines } from './queue.ts';
import { placeOf, type Place } from './reference.ts';
import { metadataUrlOf, type TeamsSettings } from './settings.ts';
import type { TabLink } from './tab-link.ts';
import { answerTooLate, takeTurn, type TurnParts } from './turn.ts';

/** What `POST /api/messages` answers. */
interface Received {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param authorization the HTTP header as it came */
export type Receive = (authorization: string | undefined, body: unknown) => Promise<Received>;

interface Teams {
  readonly messenger: Messenger;
  /**
   * The way in: checks what comes, lets `converse` answer it, sends the answer.
   * @param turnMs from its arrival on: whoever had to wait in line for so long is told that nothing
   * was stored; `converse` hears until when it may take
   */
  receiver(
    converse: (incoming: Incoming, until: Instant) => Promise<Answer | undefined>,
    turnMs: number,
  ): Receive;
  /** Resolves when all work that was left for after an answer is done. */
  settled(): Promise<void>;
}

/** One person's acts wait behind one another rather than being refused, up to this many. */
const longestLine = 10;
const busy: Received = { status: 429, headers: { 'retry-after': '1' } };

/**
 * @param connector made of the same settings
 * @param tabLink undefined where it is not known: cards then have no button to the tab
 */
export function createTeams(
  settings: TeamsSettings,
  connector: Connector,
  county: () => County,
  log: Log,
  tabLink?: TabLink,
): Teams {
  const local = settings.local === true;
  const check = checkOf(settings);
  const inLine = createLines(longestLine);
  const draw = drawing(county, tabLink);
  const drawOffer = offering(county);
  const drawDialog = inDialogs(county, tabLink);
  const judgeMember = createMembers(county, log);
  const unfinished = new Set<Promise<void>>();
  const later = (work: Promise<void>): void => {
    unfinished.add(work);
    void work.finally(() => unfinished.delete(work));
  };

  const isSigned = (envelope: Envelope, authorization: string | undefined): Promise<boolean> =>
    check(authorization, envelope).then(
      () => true,
      (error: unknown) => {
        log.warn('not-signed', { cause: causeOf(error) });
        return false;
      },
    );

  const whoIsNot = async (envelope: Envelope) => {
    const stranger = strangerOf(envelope, county().tenantId);
    // At a desk the roster is all there is.
    if (stranger || local) return stranger;
    const { id, aadObjectId } = envelope.from;
    return judgeMember(aadObjectId ?? '', () => connector.member(rosterOf(envelope), id));
  };

  const receive = async (
    parts: TurnParts,
    turnMs: number,
    authorization: string | undefined,
    body: unknown,
  ): Promise<Received> => {
    const arrived = machineNow();
    if (!local && !authorization) return { status: 401 };
    const envelope = parseEnvelope(body);
    if (envelope === undefined) return { status: 400 };
    if (!(await isSigned(envelope, authorization))) return { status: 401 };
    if (!fromTeams(envelope, local)) return { status: 403 };
    const times = { arrived, until: arrived + turnMs };
    const turn = (logic: typeof takeTurn) => async (): Promise<Received> => {
      const json = await logic(envelope, times, parts);
      return { status: 200, ...(json && { json }) };
    };
    const { aadObjectId, id } = envelope.from;
    const act = {
      run: turn(takeTurn),
      patienceMs: times.until - machineNow(),
      tooLate: turn(answerTooLate),
    };
    return (await inLine(aadObjectId || id, act)) ?? busy;
  };

  return {
    messenger: createMessenger(
      connector,
      settings.local === true ? undefined : settings,
      draw,
      log,
    ),
    receiver: (converse, turnMs) => {
      const drawn = { draw, drawOffer, drawDialog };
      const parts = { strangerOf: whoIsNot, converse, ...drawn, connector, log, later };
      return (authorization, body) => receive(parts, turnMs, authorization, body);
    },
    settled: async () => {
      await Promise.all(unfinished);
    },
  };
}

/** Whose members are asked after: in a channel the team's. */
function rosterOf(envelope: Envelope): Place {
  const place = placeOf(envelope);
  const team = envelope.channelData?.team?.id;
  return team == null ? place : { ...place, conversation: { ...place.conversation, id: team } };
}

/** At a desk nobody signs anything. */
function checkOf(settings: TeamsSettings): CheckToken {
  if (settings.local === true) return () => Promise.resolve();
  const metadataUrl = metadataUrlOf(settings);
  return createChannelToken({ appId: settings.appId, metadataUrl, now: machineNow });
}
