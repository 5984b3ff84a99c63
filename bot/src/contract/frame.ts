import { z } from 'zod';
import { closingFields, roles } from '../domain/roster/county.ts';

const localised = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
const choice = z.strictObject({ id: z.string(), name: localised });

/**
 * What GET /api/frame answers: the county as everybody may know it, which every page of the tab is
 * drawn with. Settings that only the administrator changes come from /api/settings.
 */
export const frameSchema = z.strictObject({
  county: z.string(),
  timeZone: z.string(),
  recordSystem: z.strictObject({ name: z.string(), to: z.string(), at: z.string() }),
  regions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  stations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      region: z.string(),
      triggers: z.array(choice),
    }),
  ),
  /** Staff of the roster, as everybody may know them. */
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      profession: z.string(),
      stations: z.array(z.string()),
    }),
  ),
  professions: z.array(choice),
  /** `guide`: the guiding question that the form shows under the topic. */
  topics: z.array(choice.extend({ profession: z.string(), guide: localised.nullable() })),
  phenomena: z.array(choice),
  numbers: z.array(z.strictObject({ name: localised, phone: z.string(), danger: z.boolean() })),
  closingFields: z.array(z.enum(closingFields)),
  reopenDays: z.int(),
});

export type Frame = z.infer<typeof frameSchema>;
