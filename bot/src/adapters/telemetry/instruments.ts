import type { Counted, Gauged, LabelName, Timed } from '../../ports.ts';

interface Instrument {
  /** Of UCUM, as OpenTelemetry wants it. */
  readonly unit: string;
  readonly says: string;
  readonly labels: readonly LabelName[];
}

/** Each makes a histogram `<name>.duration` in seconds, and spans of its name. */
export const timed: Readonly<Record<Timed, Omit<Instrument, 'unit'>>> = {
  'http.server.request': {
    says: 'A request at the door until its answer is out; of a stream until it has begun.',
    labels: ['http.request.method', 'http.route', 'http.response.status_code', 'error.type'],
  },
  'koppi.turn': {
    says: 'Something that came in from Teams, until what is answered is known.',
    labels: ['koppi.turn.kind', 'koppi.verb', 'koppi.outcome', 'error.type'],
  },
  'db.client.operation': {
    says: 'A call of the tables, repeats included.',
    labels: ['db.collection.name', 'db.operation.name', 'koppi.outcome', 'error.type'],
  },
  'koppi.delivery': {
    says: 'A proactive message or update, waiting for Teams’ limits included.',
    labels: ['koppi.delivery.act', 'koppi.outcome', 'error.type'],
  },
  'koppi.engine.cycle': {
    says: 'A cycle of the engine.',
    labels: ['koppi.outcome', 'error.type'],
  },
};

export const counted: Readonly<Record<Counted, Instrument>> = {
  'koppi.outbox.rows': {
    unit: '{row}',
    says: 'Rows of the outbox that were delivered, put off, or given up for dead.',
    labels: ['koppi.outcome'],
  },
};

export const gauged: Readonly<Record<Gauged, Instrument>> = {
  'koppi.requests.open': {
    unit: '{request}',
    says: 'Requests that are waiting, taken or expired.',
    labels: ['koppi.urgency'],
  },
  'koppi.dead_letters': {
    unit: '{letter}',
    says: 'People or channels, and requests, for which something was given up.',
    labels: [],
  },
  'koppi.outbox.length': {
    unit: '{row}',
    says: 'Messages that waited to be delivered at the last audit.',
    labels: [],
  },
  'koppi.outbox.oldest.age': {
    unit: 's',
    says: 'How long the oldest of them had waited then.',
    labels: [],
  },
  'koppi.engine.cycle.age': {
    unit: 's',
    says: 'Since the last whole cycle of any instance ended.',
    labels: [],
  },
  'koppi.audit.age': {
    unit: 's',
    says: 'Since the last audit of any instance was complete.',
    labels: [],
  },
  'koppi.audit.clean.age': {
    unit: 's',
    says: 'Since an audit of any instance last found all well.',
    labels: [],
  },
  'koppi.audit.findings': {
    unit: '{finding}',
    says: 'What the last audit found wrong, or the last one of everything.',
    labels: [],
  },
  'koppi.live.listeners': {
    unit: '{listener}',
    says: 'Open streams of live views on this instance.',
    labels: [],
  },
};

/** Of the process itself, by the names of OpenTelemetry’s conventions. */
export const ofProcess = {
  'nodejs.eventloop.delay.p99': {
    unit: 's',
    says: 'Of a hundred timers one came later than this.',
  },
  'nodejs.eventloop.delay.max': { unit: 's', says: 'The latest that a timer came.' },
  'nodejs.eventloop.utilization': { unit: '1', says: 'The part of the time in which it was busy.' },
  'v8js.memory.heap.used': { unit: 'By', says: 'What the heap holds.' },
  'process.memory.usage': { unit: 'By', says: 'What the process holds of the machine’s memory.' },
} as const;

export const durationOf = (what: Timed): string => `${what}.duration`;
