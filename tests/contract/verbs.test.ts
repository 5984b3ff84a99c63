import { isVerb, readInputs, verbInputs } from '../../bot/src/contract/verbs.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
const id = 'kolibrikolibrikolibrikol';

describe('a request id', () => {
  it('is made of 24 small letters', () => {
    expect(readInputs('request.accept', { id })).toEqual({ id });
  });

  it.each([code, `${id}a`, id.slice(1), id.toUpperCase(), `${id.slice(1)}9`, ` ${id.slice(1)}`])(
    'is never %j',
    (other) => {
      expect(readInputs('request.accept', { id: other })).toBeUndefined();
      expect(readInputs('entry.new', { request: other })).toBeUndefined();
    },
  );
});

describe('a reason', () => {
  it('is one of the list', () => {
    expect(readInputs('request.decline', { id, reason: 'busy' })).toEqual({ id, reason: 'busy' });
  });

  it.each(['request.decline', 'request.handOver'] as const)('of %s is no free text', (verb) => {
    expect(readInputs(verb, { id, reason: 'matti-meikalainen' })).toBeUndefined();
  });
});

describe('an input that is no text, number or list of ours', () => {
  const odd: readonly unknown[] = [
    null,
    7,
    [],
    {},
    ['x'],
    { length: 1, 0: 'x' },
    { length: { toString: 'x', valueOf: 7 } },
    { toString: null, valueOf: null },
    { then: 'x' },
  ];
  const inputs = Object.entries(verbInputs).flatMap(([verb, { shape }]) =>
    Object.keys(shape).map((input) => [verb, input] as const),
  );

  it.each(inputs)('of %s, as %s, is refused and throws nothing', (verb, input) => {
    if (!isVerb(verb)) throw new Error(`${verb} is no verb`);
    for (const value of odd) expect(readInputs(verb, { id, [input]: value })).toBeUndefined();
  });
});
