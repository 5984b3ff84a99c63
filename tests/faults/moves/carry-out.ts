import type { Act, Life, World } from './life.ts';

/** Carries out in the model what was done in the product. */
export function carryOut(world: World, life: Life, act: Act, to: string, now: number): void {
  const { by, verb, inputs } = act;
  life.done.add(act.activityId);
  const before = life.state;
  life.state = to;
  const say = () => {
    if (inputs['answer'] !== undefined) life.lastWords = `${by.id} ${inputs['answer']}`;
  };
  const take = (adviser: string) => {
    life.adviser = adviser;
    life.responsible = undefined;
    life.wished = undefined;
    life.seen.add(adviser);
  };
  switch (verb) {
    case 'request.edit':
      return edited(world, life, inputs);
    case 'request.referenceLeft':
      life.referenceLeft = true;
      return;
    case 'request.stillHere':
    case 'request.wider':
      life.wider = true;
      return;
    case 'request.clientLeft':
      life.urgency = 'today';
      life.asked = new Set();
      return;
    case 'request.accept':
      return take(by.id);
    case 'request.assign':
      return take(inputs['adviser'] ?? '');
    case 'request.decline':
      life.out.add(by.id);
      return;
    case 'request.answer':
      return say();
    case 'request.answerAndClose':
    case 'request.close':
      say();
      life.outcome = verb === 'request.close' ? inputs['outcome'] : 'solved';
      life.result = inputs['result'] ?? life.result;
      life.closedAt = now;
      return;
    case 'request.handOver':
      life.responsible = by.id;
      life.adviser = undefined;
      life.wished = inputs['adviser'];
      life.out.add(by.id);
      life.out.delete(inputs['adviser'] ?? '');
      life.asked = new Set();
      life.wider = false;
      return;
    case 'rating.send':
      life.helped = inputs['helped'];
      return;
    case 'request.followUp':
      life.followUp = inputs['result'];
      return;
    case 'request.reopen':
      if (before !== 'closed') return;
      life.helped = undefined;
      life.followUp = undefined;
  }
}

/** Another station or urgency is another wait. */
function edited(world: World, life: Life, inputs: Act['inputs']): void {
  const { station = life.station, urgency = life.urgency } = inputs;
  if (station !== life.station || urgency !== life.urgency) life.asked = new Set();
  life.station = station;
  life.region = world.region(station);
  life.urgency = urgency;
  life.question = inputs['question'] ?? life.question;
}
