import { z } from 'zod';
import { kinds } from '../domain/consultation/types.ts';
import { closingFields, roles } from '../domain/roster/county.ts';

const localised = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
const recordSystem = z.strictObject({ name: z.string(), to: z.string(), at: z.string() });
const choice = z.strictObject({ id: z.string(), name: localised });

/**
 * What GET /api/frame answers: the county as everybody may know it, which every page of the tab is
 * drawn with. Settings that only the administrator changes come from /api/settings.
 */
export const frameSchema = z.strictObject({
  county: z.string(),
  timeZone: z.string(),
  recordSystem,
  regions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  stations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** What it is called in each language. */
      names: localised,
      region: z.string(),
      /** `asks`: the same in plain words, as the form asks it. */
      triggers: z.array(choice.extend({ asks: localised })),
      /** The county's, or the station's own. */
      recordSystem,
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
  /** The kinds of request that are offered, under the county's names. */
  kinds: z.array(z.strictObject({ id: z.enum(kinds), name: localised })),
  /** What ticked triggers suggest; null: nothing. */
  triggerRules: z
    .strictObject({
      inviteFrom: z.int(),
      planFrom: z.int(),
      inviteAlways: z.array(z.string()),
      planAlways: z.array(z.string()),
    })
    .nullable(),
  numbers: z.array(z.strictObject({ name: localised, phone: z.string(), danger: z.boolean() })),
  closingFields: z.array(z.enum(closingFields)),
  reopenDays: z.int(),
});

export type Frame = z.infer<typeof frameSchema>;
