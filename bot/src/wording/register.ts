import type { Language } from '../domain/language.ts';

/** What Koppi adds to texts of the national service register when it takes them over. */
interface RegisterWords {
  /** Stands behind a text that was too long. */
  readonly shortened: string;
  readonly byAppointment: string;
  readonly charges: Readonly<Record<'Chargeable' | 'FreeOfCharge' | 'Other', string>>;
  /** Before texts that the register keeps under headings of their own. */
  readonly processingTime: string;
  readonly deadLine: string;
  readonly validityTime: string;
  readonly producer: string;
  readonly form: string;
}

const fi: RegisterWords = {
  shortened: '… (Teksti on lyhennetty. Koko teksti on Suomi.fi-palvelussa.)',
  byAppointment: 'ajanvarauksella',
  charges: { Chargeable: 'maksullinen', FreeOfCharge: 'maksuton', Other: 'hinta vaihtelee' },
  processingTime: 'Käsittelyaika',
  deadLine: 'Määräaika',
  validityTime: 'Voimassaoloaika',
  producer: 'Tuottaja',
  form: 'Lomake',
};

const sv: RegisterWords = {
  shortened: '… (Texten är förkortad. Hela texten finns i Suomi.fi.)',
  byAppointment: 'med tidsbokning',
  charges: { Chargeable: 'avgiftsbelagd', FreeOfCharge: 'avgiftsfri', Other: 'priset varierar' },
  processingTime: 'Behandlingstid',
  deadLine: 'Tidsfrist',
  validityTime: 'Giltighetstid',
  producer: 'Producent',
  form: 'Blankett',
};

const en: RegisterWords = {
  shortened: '… (This text has been shortened. The whole text is in Suomi.fi.)',
  byAppointment: 'by appointment',
  charges: {
    Chargeable: 'subject to a charge',
    FreeOfCharge: 'free of charge',
    Other: 'price varies',
  },
  processingTime: 'Processing time',
  deadLine: 'Deadline',
  validityTime: 'Valid for',
  producer: 'Provider',
  form: 'Form',
};

export const registerWords: Readonly<Record<Language, RegisterWords>> = { fi, sv, en };
