import type { Place } from './parts.ts';
import { dayMonthYear, roomNamed } from './parts.ts';
import { fi as terms } from './terms/fi.ts';

/** Suomi: the first language and the model of the others. Times and days come in ready made. */
export const fi = {
  ...terms,
  error: {
    write: 'Kirjoita vastaus.',
    choose: 'Valitse yksi.',
    date: 'Valitse päivä.',
    time: 'Valitse kellonaika.',
  },
  plan: {
    sent: (to: Place, who: string) => `Pyyntö lähetetty ${to.forms.to}: ${who}.`,
    sentOnly: (to: Place) => `Pyyntö lähetetty ${to.forms.to}.`,
    onSiteUntil: (name: string, until: string) => `${name}, paikalla ${until} asti`,
    later: (to: Place, when: string, who: string) =>
      `Pyyntö lähtee ${to.forms.to} ${when}: ${who}.`,
    digest: (to: Place, when: string, who: string) =>
      `Pyyntö odottaa seuraavaa paikallaoloa ${to.forms.at}: ${who}, ${when}. Kenenkään työ ei keskeydy.`,
    digestElsewhere: (at: Place, when: string, who: string) =>
      `${at.forms.at} ei ole merkitty paikallaoloa. Pyyntö tulee aamun koosteeseen ${when}: ${who}. Kenenkään työ ei keskeydy.`,
    unless: (by: string, then: string) => `Ellei koppia ole otettu ${by} mennessä, ${then}.`,
    thenStation: (place: Place) => `kysyn ${place.forms.from}`,
    thenPeople: (who: string) => `kysyn seuraavaksi: ${who}`,
    then: {
      'on-site-now': 'kysyn muilta paikalla olevilta',
      'on-site-later': 'kysyn myöhemmin paikalle tulevilta',
      'station-remote': 'kysyn etänä aseman omilta ohjaajilta',
      region: 'kysyn koko seudulta',
      pool: 'kysyn koko hyvinvointialueelta',
      coordinator: 'kerron verkoston vetäjälle',
    },
    thenTell: 'kerron sinulle',
    nobodyNow: 'Juuri nyt kukaan ei ole paikalla.',
    hereUnreached: (at: Place, who: string, until: string) =>
      `${who} on paikalla ${at.forms.at} ${until} asti, mutta en nyt tavoita häntä. Soita tai käy hänen luonaan.`,
    next: (at: Place, who: string, when: string) =>
      `Seuraavan kerran ${at.forms.at}: ${who}, ${when}.`,
    noNext: (at: Place) => `Seuraavaa paikallaoloa ${at.forms.at} ei ole merkitty.`,
    waitOrWider: 'Voit odottaa tai kysyä laajemmin.',
    coordinatorTold: 'Verkoston vetäjä tietää asiasta.',
    wider: 'Kysyn nyt laajemmin.',
    handingOver: (name: string) =>
      `${name} siirtää pyynnön toiselle ja vastaa siitä, kunnes joku ottaa kopin.`,
  },
  receipt: {
    accepted: (name: string, when: string) => `${name} otti kopin ${when}.`,
    closed: (name: string, when: string, outcome: string) =>
      `${name} päätti asian ${when}: ${outcome}.`,
    withdrawn: (when: string) => `Pyyntö peruttiin ${when}. Sinun ei tarvitse tehdä muuta.`,
    expired: 'Kukaan ei ehtinyt ottaa koppia. Jos asia ei voi odottaa, soita.',
    place: (place: string) => `Missä: ${place}`,
    numbers: 'Numerot',
    stillHere: 'Onko asiakas yhä täällä?',
    ownMessage: 'Oma viestisi jää keskusteluun. Voit poistaa viestisi.',
    erased: 'Tekstit on poistettu säilytysajan päätyttyä.',
    thanks: 'Kiitos arviosta.',
    result: 'Paluutieto',
    earlier: (count: number) =>
      count === 1 ? 'Yksi aiempi viesti ei näy tässä.' : `${count} aiempaa viestiä ei näy tässä.`,
    messageBy: (name: string, when: string) => `${name}, ${when}`,
  },
  adviser: {
    waiting: 'Pyyntö odottaa ottajaa',
    acceptedByYou: (when: string) => `Otit kopin ${when}`,
    closed: (when: string, outcome: string) => `Päätetty ${when}: ${outcome}`,
    responsible: 'Siirto odottaa ottajaa. Vastaat asiasta, kunnes joku ottaa kopin.',
    handedOver: (name: string) => `${name} siirtää tämän saattaen.`,
    wished: 'Sinulle siirretty.',
    from: 'Kysyjä',
    place: 'Missä',
    way: 'Vastaustapa',
    callback: 'Soita',
    triggers: 'Herätteet',
    cooperation: 'Kysyjän valinta',
    noQuestion: 'Kysymystä ei kirjoitettu. Ota yhteyttä kysyjään.',
    nobodyElse: 'Nyt ei ole ketään, jolle siirtää. Pyydä apua verkoston vetäjältä.',
  },
  lost: {
    taken: (name: string, when: string) => `${name} ehti ensin, ${when}.`,
    waiting: 'Selvä. Kysyn nyt muilta.',
    withdrawn: 'Kysyjä perui pyynnön. Sinun ei tarvitse tehdä mitään.',
    expired: 'Pyyntö meni verkoston vetäjälle.',
    queue: 'Muut avoimet pyynnöt näet kirjoittamalla: jono',
  },
  coordinator: {
    heading: 'Pyyntö on yhä ilman ottajaa',
    ask: 'Anna pyyntö jollekulle tai ota koppi itse.',
    taken: (name: string, when: string) => `${name} otti kopin ${when}.`,
  },
  template: {
    consult: (day: string, who: string, topic: string) =>
      `${day} Konsultoitu: ${who}. Aihe: ${topic}.`,
    request: (day: string, who: string, topic: string, kind: string) =>
      `${day} Pyydetty asiakkaan luvalla: ${who}. Aihe: ${topic}. Pyyntö: ”${kind}”.`,
    outcome: (outcome: string) => `Lopputulos: ${outcome}.`,
  },
  lists: {
    mine: 'Omat pyynnöt',
    noMine: 'Sinulla ei ole avoimia pyyntöjä. Kirjoita kysymyksesi, niin aloitetaan.',
    queue: 'Jono',
    noQueue: 'Jonossa ei ole pyyntöjä.',
    unfinished: 'Keskeneräiset',
    noUnfinished: 'Ei keskeneräisiä. Hyvää iltapäivää!',
    unfinishedHint: 'Päätä valmiit yhdellä painalluksella. Muut jäävät odottamaan.',
    done: 'Päätetty.',
    more: (count: number) => (count === 1 ? 'Lisäksi yksi muu.' : `Lisäksi ${count} muuta.`),
  },
  followUpCard: {
    heading: 'Miten päättyi?',
    asked: (name: string, outcome: string, when: string) => `${name}: ${outcome}, ${when}`,
  },
  presence: {
    heading: 'Paikalla',
    today: (day: string) => `Tänään ${day}`,
    nobody: 'ei ketään paikalla',
    line: (name: string, span: string) => `${name} ${span}`,
    room: (room: string) => roomNamed('huone', room),
    availableFrom: (state: string, until: string) => `${state}, paikalla ${until} alkaen`,
    post: (at: Place) => `Tänään paikalla ${at.forms.at}`,
    postNobody: (at: Place) =>
      `Tänään kukaan ei ole paikalla ${at.forms.at}. Kysyn silloin muualta.`,
    howToAsk: 'Kysy kirjoittamalla Kopille tai mainitsemalla @Koppi.',
  },
  digest: {
    heading: (day: string) => `Hyvää huomenta! ${day}`,
    offSite: 'Tänään sinulle ei ole merkitty paikallaoloa.',
    atStation: (at: Place, span: string) => `${at.forms.at} ${span}`,
    waiting: (count: number) =>
      count === 1 ? 'Yksi pyyntö odottaa ottajaa.' : `${count} pyyntöä odottaa ottajaa.`,
    nothing: 'Yhtään pyyntöä ei odota.',
    unfinished: (count: number) => `Keskeneräisiä: ${count}. Näet ne kirjoittamalla: keskeneräiset`,
  },
  entry: {
    heading: 'Tee merkintä',
    note: 'Tilastomerkintä, ei asiakaskirjaus',
    linked: 'Merkintä liitetään pyyntöön.',
    done: 'Merkintä tehty',
  },
  absence: {
    heading: 'Poissaolo',
    hint: 'Suunnittelen odottavat pyynnöt uudelleen ja kerron kysyjille.',
    noSubstitute: 'Ei sijaista',
    set: (when: string) => `Poissa ${when}.`,
    substitute: (name: string) => `Sijainen: ${name}.`,
    replanned: (count: number) =>
      count === 0
        ? 'Sinulla ei ollut odottavia pyyntöjä.'
        : count === 1
          ? 'Yksi pyyntö suunniteltiin uudelleen, ja kysyjälle kerrottiin.'
          : `${count} pyyntöä suunniteltiin uudelleen, ja kysyjille kerrottiin.`,
  },
  momentaryCard: {
    heading: 'Tilanteesi nyt',
    hint: 'Päättyy itsestään. Siihen asti et saa Nyt-pyyntöjä.',
    set: (state: string, until: string) => `${state} ${until} asti`,
    ends: 'Päättyy itsestään. Voit päättää sen aiemmin kirjoittamalla: vapaa',
    cleared: 'Olet taas vapaa. Sinulle voi tulla pyyntöjä.',
  },
  stationCard: {
    heading: 'Oma terveysasema',
    channelHeading: 'Kanavan terveysasema',
    hint: 'Ehdotan tätä asemaa valmiiksi. Voit vaihtaa sen jokaisessa pyynnössä.',
    set: (place: Place) => `Asemasi on nyt ${place.name}. Voit vaihtaa sen kirjoittamalla: asema`,
    channelSet: (place: Place) => `Kanavan asema on nyt ${place.name}.`,
  },
  languageCard: {
    heading: 'Kieli',
    set: 'Puhun nyt suomea.',
  },
  find: {
    whatContact: 'Kirjoita myös, mitä etsit. Esimerkiksi: yhteystieto kela kitee',
    whatItem: 'Kirjoita myös, mitä etsit. Esimerkiksi: koulutus toimeentulotuki',
    contacts: 'Yhteystiedot',
    items: 'Minikoulutukset',
    noContacts:
      'En löytänyt yhteystietoa. Kokeile toista sanaa tai kysy sosiaaliohjaajalta: kirjoita asiasi omin sanoin. Kun viisi on hakenut samaa, luettelosta vastaavat näkevät sanat mutta eivät hakijoita.',
    noItems:
      'En löytänyt minikoulutusta. Kokeile toista sanaa tai kysy sosiaaliohjaajalta: kirjoita asiasi omin sanoin. Kun viisi on hakenut samaa, koulutuksista vastaavat näkevät sanat mutta eivät hakijoita.',
    openUntil: (until: string) => `Avoinna nyt, sulkeutuu ${until}`,
    opens: (at: string) => `Nyt kiinni, avautuu ${at}`,
    phone: (number: string) => `Puhelin ${number}`,
    staffPhone: (number: string) => `Vain ammattilaisille ${number}`,
    consult: (text: string) => `Näin konsultoit: ${text}`,
    assured: (date: string) => `Tiedot tarkistettu ${dayMonthYear(date)}`,
    more: 'Näytä lisää',
    website: 'Avaa verkkosivu',
    minutes: (count: number) => (count === 1 ? 'Yksi minuutti' : `${count} minuuttia`),
    read: 'Lue tässä',
    pictures: 'Kuvat näet välilehdellä.',
  },
  share: {
    contacts: {
      what: 'Kirjoita, mitä etsit. Esimerkiksi: kela kitee',
      none: 'En löytänyt yhteystietoa. Kokeile toista sanaa.',
    },
    items: {
      what: 'Kirjoita, mitä etsit. Esimerkiksi: toimeentulotuki',
      none: 'En löytänyt minikoulutusta. Kokeile toista sanaa.',
    },
    staffNumbers: 'Ammattilaisten numerot saat Kopilta kahden kesken.',
    posted:
      'Tämän kortin näet tässä vain sinä. Työkaverille lähetät sen hänen keskustelussaan: hae viestikentästä Kopilla.',
  },
  dialog: {
    title: 'Kysy Kopilta',
    sent: 'Voit sulkea ikkunan. Vastaus tulee omaan keskusteluusi Kopin kanssa.',
  },
  tend: {
    heading: 'Ovatko tiedot ajan tasalla?',
    allFresh: 'Kiitos, kaikki on ajan tasalla',
    hint: 'Vastaat näistä yhteystiedoista. Jos kaikki on yhä oikein, yksi painallus riittää. Korjaukset teet Yhteystiedot-välilehdellä.',
    last: (date: string) => `Tarkistettu viimeksi ${dayMonthYear(date)}`,
    never: 'Ei vielä tarkistettu',
    fresh: 'Tarkistettu tänään',
    isRight: 'Tiedot ajan tasalla',
  },
  reports: {
    heading: (name: string) => `Tiedoissa on virhe: ${name}`,
    answered: (name: string) => `Vastaus ilmoitukseesi: ${name}`,
    answer: 'Vastaus ilmoittajalle',
    done: 'Ilmoitukseen on vastattu. Sinun ei tarvitse tehdä muuta.',
  },
  renewal: {
    heading: 'Minikoulutus on aika kerrata',
    how: 'Lue tässä ja vastaa kysymyksiin Minikoulutukset-välilehdellä.',
    ends: (date: string) => `Suorituksesi päättyy ${dayMonthYear(date)}.`,
    ended: (date: string) => `Suorituksesi päättyi ${dayMonthYear(date)}.`,
  },
  offer: {
    topic: 'Aiheesta on minikoulutus',
    contact: 'Aiheeseen sopiva yhteystieto',
    wish: 'Toivomasi minikoulutus on valmis',
  },
  session: {
    seat: 'Sait paikan koulutukseen',
    waits: 'Olet nyt koulutuksen jonossa',
    cancelled: 'Koulutus on peruttu',
    hint: {
      seat: 'Jos et pääse, peru ilmoittautumisesi Minikoulutukset-välilehdellä, niin seuraava jonosta saa paikan.',
      waits: 'Paikkoja on nyt vähemmän. Kerron, jos saat paikan.',
      cancelled: 'Sinun ei tarvitse tehdä mitään.',
    },
  },
  writePrivately:
    'Kirjoita tämä minulle kahden kesken, niin vastaan siellä. Täällä muut näkisivät vastauksen.',
  welcome: {
    heading: 'Hei, olen Koppi',
    value:
      'Kirjoita kysymyksesi yhdellä lauseella. Vien sen sosiaaliohjaajalle, joka on nyt paikalla.',
    example: ({ forms }: Place) =>
      `Esimerkiksi: ”${forms.at} asiakas tarvitsee apua Kela-hakemukseen, nyt”`,
    privacy: 'Älä kirjoita asiakkaan nimeä tai tunnuksia. Näytän pyynnön ennen kuin lähetän sen.',
    homeStation: 'Millä asemalla olet yleensä?',
    channel:
      'Mainitse @Koppi ja kirjoita, missä asiassa tarvitset neuvoa. Viestisi näkyy kanavassa, mutta en toista sitä.',
    privacyNotice: 'Tietosuojaseloste',
  },
  help: {
    heading: 'Näin Koppi auttaa',
    free: 'Kirjoita kysymyksesi omin sanoin tai käytä näitä:',
    search: 'haku',
    when: 'milloin',
    until: 'mihin asti',
    name: 'nimi',
    command: {
      consult: 'aloita uusi pyyntö',
      mine: 'omat pyynnöt',
      presence: 'kuka on paikalla ja milloin',
      directory: 'etsi yhteystieto',
      training: 'etsi minikoulutus',
      entry: 'tilastomerkintä, ei asiakaskirjaus',
      queue: 'avoimet pyynnöt',
      unfinished: 'päätä avoimet asiat',
      away: 'merkitse poissaolo',
      busy: 'olet hetken varattu',
      'home-visit': 'olet kotikäynnillä',
      travelling: 'olet matkalla',
      free: 'olet taas vapaa',
      station: 'vaihda oma asema',
      language: 'suomi, svenska tai English',
    },
  },
  unknownInput: {
    heading: 'En saanut tästä kiinni',
    hint: 'Kirjoita asia yhdellä lauseella, esimerkiksi ”Kiteellä kysymys etuuksista, ei kiirettä”.',
  },
  refusal: {
    taken: (name: string, when: string) =>
      `${name} ehti ensin, ${when}. Muut avoimet pyynnöt näet kirjoittamalla: jono`,
    wrongState: (state: string) =>
      `Pyynnön tilanne on muuttunut: ${state}. Näet uusimman tilanteen kirjoittamalla: omat`,
    notAdviser:
      'Tämä on ohjaajille. Jos sinun pitäisi voida ottaa koppeja, pyydä pääkäyttäjää lisäämään sinut.',
    notCoordinator: 'Tämän voi tehdä vain verkoston vetäjä. Pyydä häntä tekemään se.',
    notYours:
      'Tämä pyyntö kuuluu muille. Sinulle tulleet näet kirjoittamalla jono, itse lähettämäsi kirjoittamalla omat.',
    notFound: 'Pyyntöä ei löydy enää. Voit aloittaa uuden kirjoittamalla kysymyksesi.',
    nothingAsked:
      'Pyynnöstä puuttuu vielä sisältö. Kirjoita kysymys tai valitse aihe ja kiireellisyys.',
    missing: (fields: string) => `Vielä puuttuu: ${fields}. Täydennä ja lähetä uudelleen.`,
    tooLong: (field: string, limit: number, length: number) =>
      `${field}: tekstissä on ${length} merkkiä, enintään ${limit} mahtuu. Lyhennä ja lähetä uudelleen.`,
    identifier: {
      what: {
        'identity-code': 'henkilötunnukselta',
        'birth-date': 'syntymäajalta',
        phone: 'puhelinnumerolta',
        email: 'sähköpostiosoitteelta',
        iban: 'tilinumerolta',
        address: 'osoitteelta',
        digits: 'pitkältä numerosarjalta',
        link: 'linkiltä',
      },
      message: (what: string) =>
        `En ottanut viestiä vastaan, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. ` +
        'Kirjoita asia uudelleen ilman sitä. Viestisi jää tähän keskusteluun, kunnes poistat sen itse.',
      form: (what: string) =>
        `En ottanut tekstiä vastaan, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. ` +
        'Poista se kortin kentästä ja lähetä uudelleen.',
      search: (what: string) =>
        `Hakua ei tehty, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. Etsi ilman sitä.`,
      action: (what: string) =>
        `En ottanut viestiä vastaan, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. ` +
        'Kirjoita asia Kopille omin sanoin ilman sitä.',
      dialog: (what: string) =>
        `En ottanut tekstiä vastaan, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. ` +
        'Kirjoita se uudelleen ilman sitä.',
    },
    permissionNeeded:
      'Tähän pyyntöön tarvitaan asiakkaan lupa. Merkitse lupa saaduksi tai pyydä vain neuvoa.',
    resultNeeded: 'Paluutieto puuttuu. Kirjoita, mitä tehtiin ja mihin se on merkitty.',
    unknownChoice: (field: string) =>
      `${field}: valintaa ei löydy enää. Valitse uudelleen listasta.`,
    tooLateToReopen: (days: number) =>
      `Pyyntöä ei voi enää avata: ${days} päivän aika on kulunut. Aloita uusi kirjoittamalla kysymyksesi.`,
    badTime: (field: string) =>
      `${field}: en ymmärtänyt aikaa. Kirjoita esimerkiksi 14.30 tai 24.11.`,
    stale:
      'Pyyntö ehti muuttua sillä välin. Katso, mitä muuttui, ja tee sitten valintasi uudelleen.',
    badCard:
      'Kortin tiedot eivät täsmää. Mitään ei muutettu. Avaa asia uudelleen kirjoittamalla: omat',
    otherTenant:
      'Koppi palvelee vain oman hyvinvointialueen työntekijöitä. Ota yhteyttä omaan organisaatioosi.',
    notTended:
      'Näistä tiedoista vastaa joku muu. Ilmoita virheestä Yhteystiedot-välilehdellä, niin se menee oikealle ihmiselle.',
    entryGone: 'Yhteystietoa ei ole enää. Sinun ei tarvitse tehdä mitään.',
    staleEntry:
      'Tiedot muuttuivat samalla hetkellä. Katso ne Yhteystiedot-välilehdellä ja paina uudelleen.',
    reportGone: 'Ilmoitusta ei ole enää. Sinun ei tarvitse tehdä mitään.',
    unrecognised:
      'En pysty tässä keskustelussa tarkistamaan, kuka olet. Hae Kopin omassa keskustelussa, esimerkiksi: yhteystieto kela kitee',
    unrecognisedAsker:
      'En pysty tässä keskustelussa tarkistamaan, kuka olet. Kirjoita kysymyksesi Kopin omassa keskustelussa.',
    guest:
      'Koppi palvelee vain hyvinvointialueen omia tunnuksia, ei vieraita. Pyydä työkaveriasi kysymään.',
    daysFull:
      'Ei tallennettu: viikkoja, poissaoloja ja muita päiviä on tallessa enimmäismäärä. Poista ensin jaksoja, jotka eivät ole enää voimassa.',
    storage: 'Ei tallennettu: tallennus ei nyt vastaa. Yritä hetken kuluttua uudelleen tai soita.',
    attachment:
      'En ota vastaan liitteitä, eikä liitettä tallennettu. Kirjoita asia yhdellä lauseella.',
  },
  /** In place of the above where the tab has no chat to write to. */
  refusalInTab: {
    taken: (name: string, when: string) => `${name} ehti ensin, ${when}.`,
    wrongState: (state: string) => `Pyynnön tilanne on muuttunut: ${state}. Näet sen tässä.`,
    notYours: 'Tämä pyyntö kuuluu muille.',
    notFound: 'Pyyntöä ei löydy, tai se ei kuulu sinulle. Palaa luetteloon.',
    tooLateToReopen: (days: number) =>
      `Pyyntöä ei voi enää avata: ${days} päivän aika on kulunut. Tee uusi pyyntö.`,
    badTime: (field: string) => `${field}: aika ei kelpaa. Valitse se uudelleen.`,
    badCard: 'Lomakkeen tiedot eivät täsmää. Mitään ei muutettu. Lataa sivu uudelleen.',
    inForm: (what: string) =>
      `En ottanut tekstiä vastaan, koska siinä on jotain, mikä näyttää ${what}. Mitään ei tallennettu. ` +
      'Poista se tekstistä ja kirjoita asia ilman sitä.',
  },
  notice: {
    nowRequest: (subject: string) =>
      `${subject}: asiakas odottaa. Ota koppi alla olevasta kortista.`,
    assigned: (subject: string) =>
      `${subject}: verkoston vetäjä antoi tämän sinulle. Katso kortti.`,
    reminder: (subject: string) => `${subject}: pyyntö odottaa yhä ottajaa.`,
    accepted: (subject: string, name: string) => `${subject}: ${name} otti kopin.`,
    answered: (subject: string, name: string) => `${subject}: ${name} vastasi.`,
    closed: (subject: string, outcome: string) => `${subject}: päätetty, ${outcome}.`,
    handedOver: (subject: string) => `${subject}: pyyntö siirretään toiselle saattaen.`,
    withdrawn: (subject: string) =>
      `${subject}: kysyjä perui pyynnön. Sinun ei tarvitse tehdä mitään.`,
    expired: (subject: string) => `${subject}: kukaan ei ole ottanut koppia. Katso kortti.`,
    stillHere: (subject: string) => `${subject}: onko asiakas yhä täällä? Vastaa kortissa.`,
    replanned: (subject: string) => `${subject}: suunnitelma muuttui. Uusi on kortissa.`,
    reopened: (subject: string) => `${subject}: pyyntö avattiin uudelleen.`,
    unreachable: (subject: string) =>
      `${subject}: yhtä ohjaajaa ei tavoitettu. Kysyn jo seuraavalta.`,
  },
  somebody: 'Työkaveri',
};
