export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];
/** The same words in each of the county's languages. */
export type Localised = Readonly<Record<Language, string>>;
