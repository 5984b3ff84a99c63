import type { Reading } from '../../../bot/src/domain/reading/types.ts';
import { readSentence } from '../../../bot/src/domain/reading/sentence.ts';
import { demoLexicon } from './demo-lexicon.ts';

const lexicon = demoLexicon();
const read = (text: string): Reading => readSentence(text, lexicon);

describe('a whole sentence', () => {
  it('fills in everything that it says', () => {
    expect(
      read('Kiteellä vaimo huoneessa 12, mies on lyönyt. Voitko ottaa hoidettavaksi nyt heti'),
    ).toEqual({
      topic: 'violence',
      urgency: 'now',
      station: 'kitee',
      kind: 'handle',
      place: 'huone 12',
      danger: true,
    });
  });

  it.each(['', '???', 'moi', 'kiitos paljon', '😀', '1234'])('says nothing: "%s"', (text) => {
    expect(read(text)).toEqual({ kind: 'consult', danger: false });
  });
});

describe('a text without end', () => {
  it('is read from its beginning', () => {
    const pasted = `Kiteellä ei kiirettä ${'ö'.repeat(200_000)} ${'rantakylä '.repeat(20_000)}`;
    expect(read(pasted)).toEqual({
      station: 'kitee',
      urgency: 'week',
      kind: 'consult',
      danger: false,
    });
  });
});

describe('the station', () => {
  it.each([
    ['rantakyla', 'Rantakylässä kysytään'],
    ['rantakyla', 'rantakyläläinen pariskunta'],
    ['rantakyla', 'rnatakylän hoitaja'],
    ['rantakyla', 'RANTAKYLÄSTÄ terveisiä'],
    ['rantakyla', 'rantakyla ilman pisteitä'],
    ['niinivaara', 'Niinivaralla on kysymys'],
    ['niinivaara', 'niini: yksi asia'],
    ['kitee', 'kitteeltä soitellaan'],
    ['kitee', 'Kitee, kysymys'],
    ['tohmajarvi', 'tohmajärvelle tarvitaan joku'],
    ['polvijarvi', 'polvijrvellä'],
    ['outokumpu', 'outokunmussa on asiakas'],
    ['outokumpu', 'OKU:ssa kysellään'],
  ])('is %s: %s', (station, text) => {
    expect(read(text).station).toBe(station);
  });

  it.each(['kiitellään kovasti', 'kirje tuli', 'vaaralla', 'oikeus'])('is not said: %s', (text) => {
    expect(read(text).station).toBeUndefined();
  });

  it('is the one named most often', () => {
    expect(read('Kiteeltä muuttanut, Rantakylän asiakas, rantakylässä').station).toBe('rantakyla');
  });

  it('is asked when two are named alike', () => {
    expect(read('muuttaa Kiteeltä Outokumpuun').station).toBeUndefined();
  });
});

describe('the topic', () => {
  it.each([
    ['benefits', 'kansaneläkehakemuksen täyttöön apua'],
    ['benefits', 'mistä haetaan leskeneläkettä'],
    ['benefits', 'hur söker man bostadsbidrag'],
    ['statements', 'C-lausunto hoitotukea varten'],
    ['statements', 'B laus kelaan'],
    ['coping-at-home', 'ukko ei pärjee ennää kottiin'],
    ['coping-at-home', 'she cannot cope at home'],
    ['functional-ability', 'kaatuili viikonloppuna, rollaattori puuttuu'],
    ['functional-ability', 'minnet har försämrats'],
    ['finances', 'ei oo rahhaa lääkkeisiin'],
    ['finances', 'velkajärjestly ja ulosotto'],
    ['housing', 'hädön takia ilman asuntoa'],
    ['housing', 'familjen vräks från sin lägenhet'],
    ['mental-health-and-substances', 'ahistus ja paniikkikohtaukset'],
    ['mental-health-and-substances', 'patienten dricker för mycket'],
    ['family', 'avioero ja huoltajuuskiista'],
    ['family', 'custody dispute after the divorce'],
    ['violence', 'mies lyö ja juo, lapset näkee'],
    ['family-care', 'omaishoitaja masentunut ja kaatunut'],
    ['disability', 'kuljetuspalveluhakemus kesken'],
    ['work-ability', 'pitkä sairausloma, ammatillinen kuntoutus'],
    ['guardianship', 'velkaa ja laskuja, edunvalvontaan?'],
    ['loneliness', 'yksinäiselle juttuseuraa'],
    ['other', 'oleskelulupa umpeutuu'],
  ])('is %s: %s', (topic, text) => {
    expect(read(text).topic).toBe(topic);
  });

  it.each(['voitko soittaa', 'kan du komma genast till rum 3', 'quick question please'])(
    'is not said: %s',
    (text) => {
      expect(read(text).topic).toBeUndefined();
    },
  );
});

describe('the urgency', () => {
  it.each([
    ['now', 'asiakas on tässä'],
    ['now', 'oottaa siuta aulassa'],
    ['now', 'tulisitko heti'],
    ['now', 'mitä teen nyt'],
    ['now', 'klienten sitter hos mig'],
    ['now', 'the client is here with me'],
    ['now', 'kysymys, huone 4'],
    ['today', 'soitatko iltapäivällä'],
    ['today', 'ennen kotiinlähtöä jos mahollista'],
    ['today', 'palaveri klo 13'],
    ['today', 'behöver svar före två'],
    ['today', 'klienten har inte pengar till hyran, i dag'],
    ['today', 'could you call before 3 pm'],
    ['week', 'ei oo mittään kiirettä'],
    ['week', 'ei nyt heti mutta joskus'],
    ['week', 'kun ehdit'],
    ['week', 'ens viikolla riittää'],
    ['week', 'inget brådskande'],
    ['week', 'när du kommer hit nästa gång'],
    ['week', 'no rush, whenever you have time'],
    ['week', 'not urgent'],
  ])('is %s: %s', (urgency, text) => {
    expect(read(text).urgency).toBe(urgency);
  });

  it.each([
    'nyt kun Kela on hylännyt hakemuksen',
    'tässä tilanteessa mietin asumista',
    'asiakas odottaa kotihoidon päätöstä',
    'täällä rantakylässä on paljon nuoria',
    'nytt boende söks för klienten',
    'client is waiting for a decision',
    'klienten har inte pengar till hyran',
    'patienten har frågor om boendestöd',
  ])('is not said: %s', (text) => {
    expect(read(text).urgency).toBeUndefined();
  });
});

describe('the kind', () => {
  it.each([
    ['handle', 'voisitko ottaa hoidettavaksi'],
    ['handle', 'kan du ta hand om det här'],
    ['handle', 'could you take this over please'],
    ['find-out', 'selvittäisitkö mikä tukimuoto sopii'],
    ['find-out', 'kan du ta reda på vad som gäller'],
    ['find-out', 'could you find out who decides'],
    ['pass-on', 'voisko ohjata eteenpäin oikeaan paikkaan'],
    ['pass-on', 'jatko-ohjausta tarvitaan'],
    ['pass-on', 'kan ni slussa vidare klienten'],
    ['pass-on', 'please pass this on'],
    ['consult', 'miten kotona voi selvitä yksin'],
    ['consult', 'hoitaa vaimoaan kotona'],
  ])('is %s: %s', (kind, text) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('the room', () => {
  it.each([
    ['huone 4', 'Huone 4'],
    ['huone 12', 'on huoneessa 12 ja itkee'],
    ['huone 5b', 'huone nro 5b'],
    ['tmh 2', 'TMH 2'],
    ['vastaanotto 3', 'vastaanotto 3:ssa'],
    ['rum 4', 'i rum 4'],
    ['room 7', 'room no. 7'],
  ])('is %s: %s', (place, text) => {
    expect(read(text).place).toBe(place);
  });

  it.each(['huone 24.11. varattu', 'vastaanotto 13.30', 'olohuone 3', 'huoneessa'])(
    'is not said: %s',
    (text) => {
      expect(read(text).place).toBeUndefined();
    },
  );
});

describe('words of danger', () => {
  it.each([
    'mies lyö vaimoaan',
    'lastensuojeluilmoitus tehtävä?',
    'huoli-ilmoituksesta kysyisin',
    'puhuu itsemurhasta',
    'puoliso pahoinpitelee',
    'poika uhkailee äitiä',
    'itsemrhaa suunnitellut',
    'hon har självmordstankar',
    'mannen har slagit henne',
    'barnskyddsanmälan',
    'her husband hits her',
    'suicidal thoughts',
    'child welfare notification',
  ])('are seen: %s', (text) => {
    expect(read(text).danger).toBe(true);
  });

  it.each([
    'häätö uhkaa',
    'hotas av vräkning',
    'threat of eviction',
    'substance abuse',
    'sheltered housing',
    'asumistuki katkesi',
    'lasku maksamatta',
  ])('are not seen: %s', (text) => {
    expect(read(text).danger).toBe(false);
  });
});

describe('the language', () => {
  it('is the one of the words, not the one of the reader', () => {
    expect(readSentence('ei kiirettä, asumistuesta kysyisin', lexicon, 'sv')).toMatchObject({
      topic: 'benefits',
      urgency: 'week',
    });
  });

  it("is the reader's own where the words are of both", () => {
    expect(readSentence('alkohol nu', lexicon, 'sv').urgency).toBe('now');
  });
});

describe('asking for advice', () => {
  it.each([
    ['tarvitaan neuvoa etuuksista tänään', 'benefits'],
    ['neuvoa yksinäisyydestä', 'loneliness'],
    ['neuvolasta kysyvät lapsiperheen tukea', 'family'],
  ])('is not a matter of the family clinic: "%s" is %s', (text, topic) => {
    expect(read(text).topic).toBe(topic);
  });
});
