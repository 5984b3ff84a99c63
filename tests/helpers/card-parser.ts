import type * as AdaptiveCards from 'adaptivecards';
import { createRequire } from 'node:module';

// The parser that Teams clients are made with; the package's main file wants a browser.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

/** What the parser of version 1.5 complains of. */
export function complaintsOf(card: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from(
    { length: context.eventCount },
    (_, n) => context.getEventAt(n).message,
  );
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
