import type { Cycle } from '../../engine/engine.ts';
import type {
  Answer,
  Delivery,
  Incoming,
  Labels,
  Messenger,
  Reached,
  RequestStore,
  Telemetry,
} from '../../ports.ts';
import type { Watched } from '../http/index.ts';
import type { Rows } from '../tables/rows.ts';

type Work<T> = () => Promise<T>;

/** What is put round the seams of the service. */
export interface Measuring {
  readonly rows: (rows: Rows) => Rows;
  readonly requests: (requests: RequestStore) => RequestStore;
  readonly messenger: (messenger: Messenger) => Messenger;
  readonly turn: (
    incoming: Incoming,
    work: Work<Answer | undefined>,
  ) => Promise<Answer | undefined>;
  /** Absent where nothing is measured, and so are the steps that it would take. */
  readonly answers?: Watched;
  readonly cycle?: (cycle: Work<Cycle>) => Promise<Cycle>;
}

/** Nothing stands between: what is not measured costs nothing. */
const nothing: Measuring = {
  rows: (rows) => rows,
  requests: (requests) => requests,
  messenger: (messenger) => messenger,
  turn: (_incoming, work) => work(),
};

export function measuring(telemetry: Telemetry | undefined): Measuring {
  if (!telemetry) return nothing;
  return {
    rows: (rows) => measuredRows(rows, telemetry),
    requests: (requests) => measuredRequests(requests, telemetry),
    messenger: (messenger) => measuredMessenger(messenger, telemetry),
    turn: ({ content }, work) =>
      telemetry.timed(
        'koppi.turn',
        {
          'koppi.turn.kind': content.kind,
          ...(content.kind === 'act' && { 'koppi.verb': content.verb }),
        },
        work,
        (answer) => ({ 'koppi.outcome': outcomeOf(answer) }),
      ),
    answers: ({ method, path }, work) =>
      telemetry.timed(
        'http.server.request',
        { 'http.request.method': method, 'http.route': path },
        work,
        (status) => ({ 'http.response.status_code': status }),
      ),
    cycle: (cycle) =>
      telemetry.timed('koppi.engine.cycle', {}, cycle, (outcome) => ({ 'koppi.outcome': outcome })),
  };
}

function outcomeOf(answer: Answer | undefined): string {
  if (answer === undefined) return 'silent';
  if (answer.failed !== undefined) return 'failed';
  return 'kind' in answer.view && answer.view.kind === 'refused' ? 'refused' : 'answered';
}

function measuredRows(rows: Rows, telemetry: Telemetry): Rows {
  const call = <T>(
    table: string,
    operation: string,
    work: Work<T>,
    told?: (outcome: T) => Labels,
  ): Promise<T> =>
    telemetry.timed(
      'db.client.operation',
      { 'db.collection.name': table, 'db.operation.name': operation },
      work,
      told,
    );
  return {
    get: (table, partition, row) =>
      call(...([table, 'get', () => rows.get(table, partition, row)] as const), (found) => ({
        'koppi.outcome': found ? 'found' : 'missing',
      })),
    list: (table, partition, range) =>
      call(table, 'list', () => rows.list(table, partition, range)),
    listAcross: (table, prefix, range) =>
      call(table, 'list-across', () => rows.listAcross(table, prefix, range)),
    write: (table, partition, writes) =>
      call(
        ...([table, 'write', () => rows.write(table, partition, writes)] as const),
        ({ kind }) => ({ 'koppi.outcome': kind }),
      ),
  };
}

/** What became of the outbox is known once it is settled: a row that is sent twice counts once. */
const measuredRequests = (requests: RequestStore, telemetry: Telemetry): RequestStore => ({
  ...requests,
  settle: async (id, settled) => {
    const committed = await requests.settle(id, settled);
    if (committed === 'done') {
      const { delivered, postponed } = settled;
      const dead = postponed.filter((row) => row.dead).length;
      const rows = { delivered: delivered.length, postponed: postponed.length - dead, dead };
      for (const [outcome, more] of Object.entries(rows))
        if (more > 0) telemetry.count('koppi.outbox.rows', { 'koppi.outcome': outcome }, more);
    }
    return committed;
  },
});

function measuredMessenger(messenger: Messenger, telemetry: Telemetry): Messenger {
  const { reach } = messenger;
  const sent = <D extends Delivery | Reached>(act: string, work: Work<D>): Promise<D> =>
    telemetry.timed('koppi.delivery', { 'koppi.delivery.act': act }, work, (delivery) => ({
      'koppi.outcome': becameOf(delivery),
    }));
  return {
    languageOf: (to) => messenger.languageOf(to),
    send: (to, message) => sent('send', () => messenger.send(to, message)),
    update: (to, activityId, message) =>
      sent('update', () => messenger.update(to, activityId, message)),
    ...(reach && { reach: (person, near) => sent('reach', () => reach(person, near)) }),
  };
}

function becameOf(delivery: Delivery | Reached): string {
  if (delivery.kind === 'reached') return 'sent';
  return delivery.kind === 'later' && delivery.why === 'held' ? 'held' : delivery.kind;
}
