import { CloudAdapter, type Activity } from 'botbuilder';
import { parseEnvelope, type Envelope } from '../../contract/activity.ts';
import type { County } from '../../domain/roster/county.ts';
import type { Converse, Log, Messenger } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { Authentication, type TeamsSettings } from './authentication.ts';
import { drawing } from './drawing.ts';
import { fromTeams } from './gate.ts';
import { createMessenger } from './messenger.ts';
import { createLines } from './queue.ts';
import { takeTurn, type TurnParts } from './turn.ts';

export type { TeamsSettings } from './authentication.ts';

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
  /** The way in: checks what comes, lets `converse` answer it, sends the answer. */
  receiver(converse: Converse): Receive;
  /** Resolves when all work that was left for after an answer is done. */
  settled(): Promise<void>;
}

/** One person's acts wait behind one another rather than being refused, up to this many. */
const longestLine = 10;
const busy: Received = { status: 503, headers: { 'retry-after': '1' } };

type Signed = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type Turn = Parameters<CloudAdapter['processActivityDirect']>[2];

/** Lets the HTTP side be ours: the SDK's own `process` answers errors with its internal texts. */
class Adapter extends CloudAdapter {
  async turn(signed: Signed, envelope: Envelope, logic: Turn): Promise<Received> {
    // The SDK's type wants fields that no client sends, such as the bot's `callerId`.
    const activity = envelope as unknown as Activity;
    const response = await this.processActivity(signed, activity, logic);
    const body: unknown = response?.body;
    return { status: response?.status ?? 200, ...(body !== undefined && { json: body }) };
  }
}

export function createTeams(settings: TeamsSettings, county: () => County, log: Log): Teams {
  const local = settings.local === true;
  const authentication = new Authentication(settings);
  const adapter = new Adapter(authentication);
  const inLine = createLines(longestLine);
  const draw = drawing(county);
  const unfinished = new Set<Promise<void>>();
  const later = (work: Promise<void>): void => {
    unfinished.add(work);
    void work.finally(() => unfinished.delete(work));
  };

  const sign = async (
    envelope: Envelope,
    authorization: string | undefined,
  ): Promise<Signed | undefined> => {
    try {
      const activity = envelope as unknown as Activity;
      return await authentication.authenticateRequest(activity, authorization ?? '');
    } catch (error) {
      log.warn('not-signed', { cause: causeOf(error) });
      return undefined;
    }
  };

  const receive = async (
    parts: TurnParts,
    authorization: string | undefined,
    body: unknown,
  ): Promise<Received> => {
    if (!local && !authorization) return { status: 401 };
    const envelope = parseEnvelope(body);
    if (envelope === undefined) return { status: 400 };
    const signed = await sign(envelope, authorization);
    if (signed === undefined) return { status: 401 };
    if (!fromTeams(envelope, local)) return { status: 403 };
    const turn: Turn = (context) => takeTurn(context, envelope, parts);
    const { aadObjectId, id } = envelope.from;
    return (await inLine(aadObjectId || id, () => adapter.turn(signed, envelope, turn))) ?? busy;
  };

  return {
    messenger: createMessenger(adapter, local ? '' : settings.appId, draw, log),
    receiver: (converse) => {
      const parts = { tenantId: () => county().tenantId, converse, draw, log, later };
      return (authorization, body) => receive(parts, authorization, body);
    },
    settled: async () => {
      await Promise.all(unfinished);
    },
  };
}
