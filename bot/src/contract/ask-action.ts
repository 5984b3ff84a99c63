import { z } from 'zod';
import { textOfHtml } from '../domain/reading/html-text.ts';
import { submitted, type Pressed } from './activity.ts';
import { textOf, wellFormed } from './text.ts';

/** Kysy Kopilta, as the app's manifest names it. */
export const askCommand = 'askKoppi';

/** Characters of a message with all its marks; Teams itself ends at about a quarter of it. */
const longestMessage = 100_000;

const command = z.literal(askCommand);
const askedSchema = z.union([
  z.object({
    commandId: command,
    commandContext: z.literal('message'),
    messagePayload: z.object({
      body: z.object({
        contentType: z.enum(['html', 'text']),
        content: wellFormed.pipe(textOf(0, longestMessage)).nullish(),
      }),
    }),
  }),
  // Clients spell the last of them in two ways.
  z.object({
    commandId: command,
    commandContext: z.enum(['compose', 'commandBox', 'commandbox']),
  }),
]);

/**
 * What a message says in plain words that `composeExtension/fetchTask` was pressed on: empty from
 * the message box, undefined for what no client of ours sends. Who wrote it and where is not read.
 */
export function askedAbout(value: unknown): string | undefined {
  const given = askedSchema.safeParse(value).data;
  if (given?.commandContext !== 'message') return given && '';
  const { contentType, content } = given.messagePayload.body;
  return contentType === 'html' ? textOfHtml(content ?? '') : (content ?? '').trim();
}

const pressedSchema = z.object({ commandId: command, data: z.unknown() });

/** A button in our dialog, as `composeExtension/submitAction` brings it; undefined for any other. */
export function pressedInDialog(value: unknown): Pressed | undefined {
  return submitted(pressedSchema.safeParse(value).data?.data);
}
