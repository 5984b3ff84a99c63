const nothing = '–';
const known = 'Asiat, joista tätä ei ole merkitty.';
const unclosed = 'Asiat, joita ei ole päätetty.';

/** Tilastojen sanat: suomi on muiden malli. */
export const fi = {
  /** What each figure is called, what it means exactly, and what is left out. */
  figure: {
    requests: {
      name: 'Pyynnöt',
      means: 'Kopilla lähetetyt pyynnöt siltä kuukaudelta, jona ne lähetettiin.',
      leavesOut: nothing,
    },
    entries: {
      name: 'Merkinnät',
      means: 'Tilastomerkinnät siltä kuukaudelta, jona ne tehtiin.',
      leavesOut: nothing,
    },
    cooperation: {
      name: 'Yhteistyö ammattilaisten kesken',
      means: 'Pyynnöt sekä merkinnät konsultaatioista ja muusta yhteistyöstä, kumpaankin suuntaan.',
      leavesOut: 'Asiakastapaamiset ja merkinnät, jotka on liitetty pyyntöön.',
    },
    taken: {
      name: 'Koppi otettu',
      means:
        'Pyynnöt, joista joku on ottanut kopin ainakin kerran, myös myöhemmin perutut ja uudelleen odottamaan jääneet.',
      leavesOut: 'Pyynnöt, joista kukaan ei ole ottanut koppia.',
    },
    closed: {
      name: 'Päätetyt',
      means: 'Pyynnöt, joilla on lopputulos.',
      leavesOut: 'Uudelleen avatut, kunnes ne päätetään taas.',
    },
    notTaken: {
      name: 'Ilman ottajaa',
      means: 'Pyynnöt, jotka ovat nyt tilassa ”ei ottajaa”.',
      leavesOut: 'Pyynnöt, joista koppi otettiin myöhemmin.',
    },
    notTakenShare: {
      name: 'Ilman ottajaa, osuus',
      means: 'Ilman ottajaa jääneiden osuus kaikista pyynnöistä.',
      leavesOut: nothing,
    },
    withdrawn: { name: 'Perutut', means: 'Pyynnöt, jotka kysyjä perui.', leavesOut: nothing },
    handedOver: {
      name: 'Siirretty toiselle',
      means:
        'Pyynnöt, jotka ottaja siirsi saattaen, myös itse takaisin ottamansa, sekä ne, joiden ottaja lähti.',
      leavesOut: 'Pyynnöt ajalta ennen kuin siirtoja laskettiin.',
    },
    acceptMedian: {
      name: 'Kopin otto, puolet',
      means:
        'Lähetyksestä ensimmäiseen kopin ottoon kelloaikaa: puolet otettiin viimeistään tässä ajassa.',
      leavesOut: 'Pyynnöt, joista koppia ei ole otettu.',
    },
    acceptMost: {
      name: 'Kopin otto, 9/10',
      means:
        'Lähetyksestä ensimmäiseen kopin ottoon kelloaikaa: yhdeksän kymmenestä otettiin viimeistään tässä ajassa.',
      leavesOut: 'Pyynnöt, joista koppia ei ole otettu.',
    },
    onSiteAcceptMedian: {
      name: 'Kopin otto paikallaoloaikana, puolet',
      means: 'Sama laskettuna vain siitä ajasta, jona joku ohjaaja oli paikalla asemalla.',
      leavesOut: 'Pyynnöt ajalta ennen kuin tätä mitattiin, ja ne, joista koppia ei ole otettu.',
    },
    onSiteAcceptMost: {
      name: 'Kopin otto paikallaoloaikana, 9/10',
      means: 'Sama laskettuna vain siitä ajasta, jona joku ohjaaja oli paikalla asemalla.',
      leavesOut: 'Pyynnöt ajalta ennen kuin tätä mitattiin, ja ne, joista koppia ei ole otettu.',
    },
    closeMedian: {
      name: 'Päättäminen, puolet',
      means: 'Lähetyksestä päättämiseen kelloaikaa: puolet päätettiin viimeistään tässä ajassa.',
      leavesOut: unclosed,
    },
    closeMost: {
      name: 'Päättäminen, 9/10',
      means:
        'Lähetyksestä päättämiseen kelloaikaa: yhdeksän kymmenestä päätettiin viimeistään tässä ajassa.',
      leavesOut: unclosed,
    },
    onSiteCloseMedian: {
      name: 'Päättäminen paikallaoloaikana, puolet',
      means: 'Sama laskettuna vain siitä ajasta, jona joku ohjaaja oli paikalla asemalla.',
      leavesOut: 'Asiat ajalta ennen kuin tätä mitattiin, ja ne, joita ei ole päätetty.',
    },
    onSiteCloseMost: {
      name: 'Päättäminen paikallaoloaikana, 9/10',
      means: 'Sama laskettuna vain siitä ajasta, jona joku ohjaaja oli paikalla asemalla.',
      leavesOut: 'Asiat ajalta ennen kuin tätä mitattiin, ja ne, joita ei ole päätetty.',
    },
    solvedAlone: {
      name: 'Konsultaatio riitti',
      means: 'Osuus päätetyistä, joissa konsultaatio yksin riitti.',
      leavesOut: unclosed,
    },
    passedOn: {
      name: 'Ohjattiin eteenpäin',
      means: 'Osuus päätetyistä, jotka ohjattiin eteenpäin.',
      leavesOut: unclosed,
    },
    completed: {
      name: 'Hoidettiin loppuun',
      means:
        'Osuus niistä hoidettavaksi tai selvitettäväksi otetuista, joiden päättyminen on kerrottu.',
      leavesOut: 'Asiat, joista kysymykseen ”Miten päättyi?” ei ole vastattu.',
    },
    oneContact: {
      name: 'Yksi yhteydenotto riitti',
      means: 'Osuus asioista, joissa yksi yhteydenotto riitti. Osuus asioista, ei asiakkaista.',
      leavesOut: known,
    },
    meetings: {
      name: 'Asiakastapaamiset',
      means: 'Merkinnät, joiden laji on asiakastapaaminen.',
      leavesOut: nothing,
    },
    homeVisits: {
      name: 'Kotikäyntejä tapaamisista',
      means: 'Kotikäyntien osuus asiakastapaamisista.',
      leavesOut: 'Tapaamiset, joista yhteydenpitotapaa ei ole merkitty.',
    },
  },
  /** What is told in fixed cells or to some alone. */
  kept: {
    ageBand: {
      name: 'Asiakkaan ikäryhmä',
      means: 'Päätetyt asiat ikäryhmittäin. Osuus asioista, ei asiakkaista.',
      leavesOut: unclosed,
    },
    pensioner: {
      name: 'Eläkkeensaaja',
      means:
        'Päätetyt asiat sen mukaan, oliko asiakas eläkkeensaaja. Osuus asioista, ei asiakkaista.',
      leavesOut: unclosed,
    },
    socialClient: {
      name: 'Sosiaalihuollon asiakkuus',
      means:
        'Päätetyt asiat sen mukaan, oliko sosiaalihuollon asiakkuutta. Osuus asioista, ei asiakkaista.',
      leavesOut: unclosed,
    },
    phenomenon: {
      name: 'Ilmiöt',
      means: 'Päätetyt asiat ilmiöittäin.',
      leavesOut: unclosed,
    },
    sharedClient: {
      name: 'Yhteisasiakas tunnistettu',
      means: 'Päätetyt asiat sen mukaan, tunnistettiinko yhteisasiakas.',
      leavesOut: unclosed,
    },
    responsible: {
      name: 'Vastuutyöntekijän ammatti',
      means: 'Päätetyt asiat, joissa sovittiin vastuutyöntekijä, ammateittain.',
      leavesOut: unclosed,
    },
    helped: {
      name: 'Oliko tästä apua?',
      means: 'Kysyjien vastaukset päätetyistä asioista.',
      leavesOut: unclosed,
    },
    instead: {
      name: 'Mitä olisit tehnyt ilman konsultaatiota?',
      means: 'Kysyjien vastaukset päätetyistä asioista.',
      leavesOut: unclosed,
    },
    activeAskers: {
      name: 'Kysyneitä',
      means: 'Kuinka moni eri henkilö lähetti pyynnön neljänneksen aikana.',
      leavesOut: 'Asemat, joilla kysyneitä on alle viisi ja joita ei voi yhdistää muihin.',
    },
    firstAskers: {
      name: 'Ensi kertaa kysyneitä',
      means: 'Heistä ne, jotka eivät kysyneet edeltävien 12 kuukauden aikana.',
      leavesOut: 'Ryhmät, joissa jompikumpi osa on alle viisi.',
    },
  },
  load: {
    name: 'Työn jakautuminen ohjaajien kesken',
    means:
      'Kuinka monta pyyntöä kullakin ohjaajalla on tai viimeksi oli, suurimmasta pienimpään ilman nimiä.',
    leavesOut: 'Merkinnät sekä pyynnöt, joita kukaan ei ole ottanut siirron jälkeen.',
    advisers: 'Ohjaajia',
    most: 'Eniten ottaneen osuus',
    nth: (n: number) => `${n}. ohjaaja`,
  },
  feedbackFigure: {
    name: 'Asiakaspalaute',
    means:
      'Käsin syötetyt summat: Roidu, NPS, PROM ja elämänlaatumittari. Koppi ei kerää palautetta itse.',
    leavesOut: nothing,
  },
  table: {
    station: 'Asemittain',
    region: 'Seuduittain',
    month: 'Kuukausittain',
    quarter: 'Neljänneksittäin',
    halfYear: 'Puolivuosittain',
    topic: 'Aihe',
    kind: 'Mitä pyydettiin',
    urgency: 'Kiireellisyys',
    state: 'Tilanne nyt',
    outcome: 'Lopputulos',
    direction: 'Suunta',
    counterpart: 'Kenen kanssa',
    way: 'Vastaustapa',
    profession: 'Keneltä kysyttiin',
    askerProfession: 'Kysyjän ammatti',
    channel: 'Yhteys asiakkaaseen',
    timeBand: 'Aikaa meni',
    followUp: 'Sovittu jatko',
    followUpResult: 'Miten päättyi',
    oneContact: 'Yksi yhteydenotto riitti',
    entryKind: 'Merkinnän laji',
    meetingChannel: 'Asiakastapaamiset',
  },
  column: {
    requests: 'Pyynnöt',
    requestShare: 'Pyynnöistä',
    entries: 'Merkinnät',
    entryShare: 'Merkinnöistä',
  },
  yesNo: { yes: 'Kyllä', no: 'Ei' },
  rest: 'Muut ja ei tiedossa',
  wholeCounty: 'Koko alue',
  narrowed: (name: string, value: string) => `${name}: ${value}`,
  cross: (rows: string, columns: string) => `${rows} ja ${columns.toLocaleLowerCase('fi')}`,
  title: (county: string, period: string) => `Koppi · ${county} · ${period}`,
  month: (year: number, month: number) => `${months[month - 1] ?? ''} ${year}`,
  months: (from: { year: number; month: number }, until: { year: number; month: number }) =>
    from.year === until.year
      ? `${(months[from.month - 1] ?? '').replace('kuu', '')}–${months[until.month - 1] ?? ''} ${until.year}`
      : `${months[from.month - 1] ?? ''} ${from.year} – ${months[until.month - 1] ?? ''} ${until.year}`,
  quarter: (year: string, n: string) => `${n}/4 ${year}`,
  halfYear: (year: string, n: string) => `${n}/2 ${year}`,
  percent: (value: number) => `${number(value)} %`,
  duration: (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    if (hours === 0) return `${minutes} min`;
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  },
  number,
  sentence: {
    volume: (requests: number, entries: number) =>
      `Pyyntöjä tuli ${requests} ja merkintöjä tehtiin ${entries}.`,
    volumeCompared: (requests: number, before: number, entries: number) =>
      `Pyyntöjä tuli ${requests}, vertailujaksolla ${before}, ja merkintöjä tehtiin ${entries}.`,
    taken: (half: string, most: string) =>
      `Puolet pyynnöistä sai ottajan ${half} kuluessa ja yhdeksän kymmenestä ${most} kuluessa.`,
    noneTaken: 'Yksikään pyyntö ei ole vielä saanut ottajaa.',
    noRequests: 'Ottoaikoja ei ole, koska pyyntöjä ei tullut.',
    solved: (closed: number, percent: string) =>
      `Päätettyjä asioita on ${closed}, ja niistä konsultaatio yksin riitti ${percent} prosentissa.`,
    solvedOne: (isSolved: boolean): string =>
      isSolved
        ? 'Päätettyjä asioita on yksi, ja konsultaatio yksin riitti siihen.'
        : 'Päätettyjä asioita on yksi, ja se vaati muutakin kuin konsultaation.',
    noneClosed: 'Päätettyjä asioita ei vielä ole.',
    topics: (list: string) => `Eniten kysyttiin näistä: ${list}.`,
    grown: (topic: string, before: number, now: number) =>
      `Kysymykset lisääntyivät eniten aiheessa ”${topic}”: ennen ${before}, nyt ${now}.`,
    noTopic: 'Aiheita ei ole, koska pyyntöjä ei tullut.',
    notTaken: (count: number, percent: string) =>
      count === 1
        ? `Yksi pyyntö (${percent}) on ilman ottajaa: kannattaa katsoa, mihin aikaan se tuli.`
        : `Ilman ottajaa on ${count} pyyntöä (${percent}): kannattaa katsoa, mihin aikaan ne tulivat.`,
    quiet: (stations: string) =>
      `Näiltä asemilta ei tullut pyyntöjä: ${stations}. Käynti tiimin palaverissa voi auttaa alkuun.`,
    slower: (before: string, now: string) =>
      `Yhdeksän kymmenestä otettiin ennen ${before} kuluessa, nyt ${now} kuluessa: paikallaoloaikoja kannattaa katsoa yhdessä.`,
    allTaken: 'Jokainen pyyntö on saanut ottajan tai odottaa vielä vuoroaan.',
  },
  note: {
    fixed:
      'Asiakkaita kuvaavat luvut, kysyjien vastaukset ja kysyneiden määrät kerrotaan vain valmiista neljänneksistä ja vähintään viiden ryhminä. Rajaus ei muuta niitä.',
    unsettled: 'Neljännes on valmis 45 päivää päättymisensä jälkeen. Näitä ei vielä kerrota:',
    narrowed:
      'Kun raporttia rajataan aiheella tai muulla tiedolla, asiakkaita kuvaavia lukuja ei näytetä.',
    matters: 'Osuudet ovat osuuksia asioista, eivät asiakkaista.',
    unfinished: 'Jakso on kesken, joten luvut muuttuvat vielä.',
  },
  atLeast: 'vähintään',
};

const months = [
  ...['tammikuu', 'helmikuu', 'maaliskuu', 'huhtikuu', 'toukokuu', 'kesäkuu'],
  ...['heinäkuu', 'elokuu', 'syyskuu', 'lokakuu', 'marraskuu', 'joulukuu'],
];

/** "62,5" */
function number(value: number): string {
  return String(value).replace('.', ',');
}
