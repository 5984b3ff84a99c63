import type { Language } from '../../domain/language.ts';

/** The report as a file and on paper, beside the words of its page. */
const fi = {
  download: 'Lataa',
  excel: 'Excel-taulukko',
  csv: 'CSV-tiedosto',
  pdf: 'PDF-raportti',
  print: 'Tulosta',
  back: 'Takaisin tilastoihin',
  /** Without its ending. */
  fileName: 'koppi-tilastot',
  brief: 'Tiivistelmä',
  from: 'Jakso alkaa',
  until: 'Jakso päättyy',
  made: 'Laadittu',
  table: 'Taulukko',
  value: 'Arvo',
  unit: 'Yksikkö',
  earlier: 'Vertailujakso',
  units: { count: 'kpl', percent: '%', minutes: 'min' },
  page: (nth: number, of: number) => `Sivu ${nth}/${of}`,
};

const sv: typeof fi = {
  download: 'Ladda ner',
  excel: 'Exceltabell',
  csv: 'CSV-fil',
  pdf: 'PDF-rapport',
  print: 'Skriv ut',
  back: 'Tillbaka till statistiken',
  fileName: 'koppi-statistik',
  brief: 'Sammanfattning',
  from: 'Perioden börjar',
  until: 'Perioden slutar',
  made: 'Sammanställd',
  table: 'Tabell',
  value: 'Värde',
  unit: 'Enhet',
  earlier: 'Jämförelseperiod',
  units: { count: 'st.', percent: '%', minutes: 'min' },
  page: (nth, of) => `Sida ${nth}/${of}`,
};

const en: typeof fi = {
  download: 'Download',
  excel: 'Excel workbook',
  csv: 'CSV file',
  pdf: 'PDF report',
  print: 'Print',
  back: 'Back to statistics',
  fileName: 'koppi-statistics',
  brief: 'Summary',
  from: 'Period begins',
  until: 'Period ends',
  made: 'Made',
  table: 'Table',
  value: 'Value',
  unit: 'Unit',
  earlier: 'Period compared with',
  units: { count: 'pcs', percent: '%', minutes: 'min' },
  page: (nth, of) => `Page ${nth}/${of}`,
};

const wordings: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

export const reportFileWords = (language: Language): typeof fi => wordings[language];
