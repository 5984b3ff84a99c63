/** The pages that the app's manifest points to; anybody may read them. */
export const publicPages = ['support', 'privacy', 'terms', 'accessibility'] as const;
export type PublicPage = (typeof publicPages)[number];

/** What these pages tell of the county that runs this Koppi. */
export interface PageFacts {
  readonly county: string;
  /** For so many days texts stay after the request has ended. */
  readonly retentionDays: number;
}

interface Part {
  readonly heading: string;
  readonly text: readonly string[];
}

export interface PageText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly Part[];
}

export interface PublicWords {
  readonly otherPages: string;
  readonly otherLanguages: string;
  /** In its own language. */
  readonly language: string;
  readonly notice: string;
  readonly feedback: string;
  readonly page: Readonly<Record<PublicPage, (facts: PageFacts) => PageText>>;
}
