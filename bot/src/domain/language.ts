export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];
/** Words in those languages in which somebody wrote them; Finnish need not be among them. */
export type Texts = Readonly<Partial<Record<Language, string>>>;
/** The same words in each of the county's languages. */
export type Localised = Readonly<Record<Language, string>>;
