/** What is asked in a demo year, by topic: sentences without anybody in them. */
const questions: Readonly<Record<string, readonly string[]>> = {
  benefits: [
    'Mitä liitteitä asumistukihakemukseen tarvitaan?',
    'Voiko hoitotukea hakea takautuvasti?',
  ],
  statements: ['Tarvitaanko etuuteen B-lausunto vai riittääkö hoitajan kuvaus?'],
  'coping-at-home': [
    'Kotona ei enää pärjätä yksin, mistä apu alkaa?',
    'Kauppa ja pyykki jäävät tekemättä, mitä tukea on?',
  ],
  'functional-ability': ['Liikkuminen on heikentynyt, kuka arvioi kodin?'],
  finances: [
    'Rahat eivät riitä lääkkeisiin, mistä apu tälle viikolle?',
    'Laskut ovat perinnässä, kuka neuvoo?',
  ],
  housing: ['Asunto on menossa alta, mihin ollaan yhteydessä?'],
  'mental-health-and-substances': ['Mihin ohjataan, kun päihteet ja mieliala huolettavat?'],
  family: ['Vanhempi on uupunut, mitä tukea perheelle on?'],
  violence: ['Kenen kanssa turvasuunnitelma tehdään?'],
  'family-care': ['Miten omaishoitaja saa vapaapäiviä?'],
  disability: ['Mistä kuljetuspalvelua haetaan?'],
  'work-ability': ['Kuka koordinoi kuntoutusta työn rinnalla?'],
  guardianship: ['Miten edunvalvonnan hakeminen aloitetaan?'],
  loneliness: ['Mitä ryhmiä on yksinäiselle ikäihmiselle?'],
  medicines: ['Voisiko lääkelistan käydä läpi, annosjako ei suju?'],
  physiotherapy: ['Polvikipu rajoittaa, kannattaako aloittaa fysioterapiasta?'],
  'oral-health': ['Hampaat kunnossa ennen hoidon alkua, miten edetään?'],
  'shared-client': ['Kuka ottaa kokonaisuuden, kun palveluja on monta?'],
  'multi-service-path': ['Palvelut eivät kohtaa, kuka olisi yhteyshenkilö?'],
  other: ['Kenelle tämä asia kuuluu?'],
};

export const questionsOf = (topic: string): readonly string[] =>
  questions[topic] ?? questions['other'] ?? [];

export const answer = 'Tähän on keino: katsotaan se yhdessä, ja neuvon vielä seuraavan vaiheen.';
export const result = 'Asia on hoidettu asiakkaan kanssa, ja siitä on merkintä järjestelmässä.';
