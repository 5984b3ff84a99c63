import type { Wording } from './index.ts';
import type { Place } from './parts.ts';
import { dayMonthYear, roomNamed } from './parts.ts';
import { sv as terms } from './terms/sv.ts';

/** Svenska i Finland. */
export const sv: Wording = {
  ...terms,
  error: {
    write: 'Skriv ett svar.',
    choose: 'Välj ett alternativ.',
    date: 'Välj en dag.',
    time: 'Välj ett klockslag.',
  },
  plan: {
    sent: (to: Place, who: string) => `Förfrågan är skickad till ${to.name}: ${who}.`,
    sentOnly: (to: Place) => `Förfrågan är skickad till ${to.name}.`,
    onSiteUntil: (name: string, until: string) => `${name}, på plats till ${until}`,
    later: (to: Place, when: string, who: string) =>
      `Förfrågan går till ${to.name} ${when}: ${who}.`,
    digest: (to: Place, when: string, who: string) =>
      `Förfrågan väntar på nästa dag på plats i ${to.name}: ${who}, ${when}. Ingen blir avbruten i sitt arbete.`,
    digestElsewhere: (at: Place, when: string, who: string) =>
      `Ingen dag på plats är antecknad i ${at.name}. Förfrågan kommer med i morgonens sammandrag ${when}: ${who}. Ingen blir avbruten i sitt arbete.`,
    unless: (by: string, then: string) => `Om ingen har tagit emot före ${by} ${then}.`,
    thenStation: (place: Place) => `frågar jag i ${place.name}`,
    thenPeople: (who: string) => `frågar jag följande: ${who}`,
    then: {
      'on-site-now': 'frågar jag andra på plats',
      'on-site-later': 'frågar jag dem som kommer senare',
      'station-remote': 'frågar jag stationens egna handledare på distans',
      region: 'frågar jag hela regionen',
      pool: 'frågar jag hela välfärdsområdet',
      coordinator: 'meddelar jag nätverksledaren',
    },
    thenTell: 'meddelar jag dig',
    nobodyNow: 'Just nu är ingen på plats.',
    hereUnreached: (at: Place, who: string, until: string) =>
      `${who} är på plats i ${at.name} till ${until}, men jag når inte fram just nu. Ring eller gå dit.`,
    next: (at: Place, who: string, when: string) => `Nästa gång i ${at.name}: ${who}, ${when}.`,
    noNext: (at: Place) => `Nästa dag på plats i ${at.name} är inte antecknad.`,
    waitOrWider: 'Du kan vänta eller fråga fler.',
    coordinatorTold: 'Nätverksledaren känner till saken.',
    wider: 'Jag frågar nu fler.',
    handingOver: (name: string) =>
      `${name} ger förfrågan vidare och ansvarar för den tills någon tar emot.`,
  },
  receipt: {
    accepted: (name: string, when: string) => `${name} tog emot din förfrågan ${when}.`,
    closed: (name: string, when: string, outcome: string) =>
      `${name} avslutade ärendet ${when}: ${outcome}.`,
    withdrawn: (when: string) =>
      `Förfrågan drogs tillbaka ${when}. Du behöver inte göra något mer.`,
    expired: 'Ingen hann ta emot. Ring om ärendet inte kan vänta.',
    place: (place: string) => `Var: ${place}`,
    numbers: 'Nummer',
    stillHere: 'Är klienten kvar?',
    ownMessage: 'Ditt eget meddelande blir kvar i chatten. Du kan radera ditt meddelande.',
    erased: 'Texterna raderades när förvaringstiden gick ut.',
    thanks: 'Tack för din respons.',
    result: 'Återkoppling',
    earlier: (count: number) =>
      count === 1
        ? 'Ett tidigare meddelande visas inte här.'
        : `${count} tidigare meddelanden visas inte här.`,
    messageBy: (name: string, when: string) => `${name}, ${when}`,
  },
  adviser: {
    waiting: 'En förfrågan väntar på mottagare',
    acceptedByYou: (when: string) => `Du tog emot ${when}`,
    closed: (when: string, outcome: string) => `Avslutad ${when}: ${outcome}`,
    responsible: 'Väntar på mottagare. Du ansvarar för ärendet tills någon tar emot.',
    handedOver: (name: string) => `${name} ger detta vidare och är med tills du tar emot.`,
    wished: 'Det är tänkt för dig.',
    from: 'Vem frågar',
    place: 'Var',
    way: 'Svarssätt',
    callback: 'Ring',
    triggers: 'Signaler',
    cooperation: 'Frågarens val',
    noQuestion: 'Ingen fråga skrevs. Kontakta den som frågar.',
    nobodyElse: 'Just nu finns det ingen annan att ge detta till. Be nätverksledaren om hjälp.',
  },
  lost: {
    taken: (name: string, when: string) => `${name} hann först, ${when}.`,
    waiting: 'Okej. Jag frågar nu andra.',
    withdrawn: 'Förfrågan drogs tillbaka. Du behöver inte göra något.',
    expired: 'Förfrågan gick till nätverksledaren.',
    queue: 'Andra öppna förfrågningar ser du genom att skriva: kö',
  },
  coordinator: {
    heading: 'Ingen har ännu tagit emot förfrågan',
    ask: 'Ge förfrågan till någon eller ta emot själv.',
    taken: (name: string, when: string) => `${name} tog emot ${when}.`,
  },
  template: {
    consult: (day: string, who: string, topic: string) =>
      `${day} Konsulterad: ${who}. Ämne: ${topic}.`,
    request: (day: string, who: string, topic: string, kind: string) =>
      `${day} Ombedd med klientens tillåtelse: ${who}. Ämne: ${topic}. Förfrågan: ”${kind}”.`,
    outcome: (outcome: string) => `Resultat: ${outcome}.`,
  },
  lists: {
    mine: 'Mina förfrågningar',
    noMine: 'Du har inga öppna förfrågningar. Skriv din fråga så börjar vi.',
    queue: 'Öppna förfrågningar',
    noQueue: 'Det finns inga förfrågningar i kön.',
    unfinished: 'Oavslutade',
    noUnfinished: 'Inget oavslutat. Trevlig eftermiddag!',
    unfinishedHint: 'Avsluta det som är klart med en tryckning. Resten får vänta.',
    done: 'Avslutad.',
    more: (count: number) => `Dessutom ${count} till.`,
  },
  followUpCard: {
    heading: 'Hur slutade det?',
    asked: (name: string, outcome: string, when: string) => `${name}: ${outcome}, ${when}`,
  },
  presence: {
    heading: 'På plats',
    today: (day: string) => `I dag ${day}`,
    nobody: 'ingen på plats',
    line: (name: string, span: string) => `${name} ${span}`,
    room: (room: string) => roomNamed('rum', room),
    availableFrom: (state: string, until: string) => `${state}, på plats från ${until}`,
    post: (at: Place) => `På plats i dag i ${at.name}`,
    postNobody: (at: Place) => `I dag är ingen på plats i ${at.name}. Jag frågar då på annat håll.`,
    howToAsk: 'Fråga genom att skriva till Koppi eller nämna @Koppi.',
  },
  digest: {
    heading: (day: string) => `God morgon! ${day}`,
    offSite: 'Du är inte antecknad på plats i dag.',
    atStation: (at: Place, span: string) => `${at.name} ${span}`,
    waiting: (count: number) =>
      count === 1
        ? 'En förfrågan väntar på mottagare.'
        : `${count} förfrågningar väntar på mottagare.`,
    nothing: 'Ingen förfrågan väntar.',
    unfinished: (count: number) => `Oavslutade: ${count}. Du ser dem genom att skriva: oavslutade`,
  },
  entry: {
    heading: 'Gör en notering',
    note: 'Statistiknotering, inte en klientanteckning',
    linked: 'Noteringen kopplas till förfrågan.',
    done: 'Noteringen är gjord',
  },
  absence: {
    heading: 'Frånvaro',
    hint: 'Jag planerar om de förfrågningar som väntar och meddelar dem som frågat.',
    noSubstitute: 'Ingen vikarie',
    set: (when: string) => `Borta ${when}.`,
    substitute: (name: string) => `Vikarie: ${name}.`,
    replanned: (count: number) =>
      count === 0
        ? 'Du hade inga förfrågningar som väntade.'
        : count === 1
          ? 'En förfrågan planerades om, och den som frågat fick veta det.'
          : `${count} förfrågningar planerades om, och de som frågat fick veta det.`,
  },
  momentaryCard: {
    heading: 'Läget just nu',
    hint: 'Slutar av sig själv. Under tiden får du inga Nu-förfrågningar.',
    set: (state: string, until: string) => `${state} till ${until}`,
    ends: 'Slutar av sig själv. Du kan avsluta tidigare genom att skriva: tillgänglig',
    cleared: 'Du är tillgänglig igen. Du kan få förfrågningar.',
  },
  stationCard: {
    heading: 'Din hälsostation',
    channelHeading: 'Kanalens hälsostation',
    hint: 'Jag föreslår den här stationen. Du kan byta i varje förfrågan.',
    set: (place: Place) => `Din station är nu ${place.name}. Du kan byta genom att skriva: station`,
    channelSet: (place: Place) => `Kanalens station är nu ${place.name}.`,
  },
  languageCard: {
    heading: 'Språk',
    set: 'Nu talar jag svenska.',
  },
  find: {
    whatContact: 'Skriv också vad du söker. Till exempel: kontakt fpa kides',
    whatItem: 'Skriv också vad du söker. Till exempel: utbildning utkomststöd',
    contacts: 'Kontakter',
    items: 'Miniutbildningar',
    noContacts:
      'Jag hittade ingen kontakt. Pröva ett annat ord eller fråga socialhandledaren: skriv ditt ärende med egna ord. När fem har sökt samma sak ser de som ansvarar för listan orden, men inte vem som sökte.',
    noItems:
      'Jag hittade ingen miniutbildning. Pröva ett annat ord eller fråga socialhandledaren: skriv ditt ärende med egna ord. När fem har sökt samma sak ser de som ansvarar för utbildningarna orden, men inte vem som sökte.',
    openUntil: (until: string) => `Öppet nu, stänger ${until}`,
    opens: (at: string) => `Stängt nu, öppnar ${at}`,
    phone: (number: string) => `Telefon ${number}`,
    staffPhone: (number: string) => `Bara för yrkesfolk ${number}`,
    consult: (text: string) => `Så här konsulterar du: ${text}`,
    assured: (date: string) => `Uppgifterna kontrollerade ${dayMonthYear(date)}`,
    more: 'Visa mer',
    website: 'Öppna webbplatsen',
    minutes: (count: number) => (count === 1 ? 'En minut' : `${count} minuter`),
    read: 'Läs här',
    pictures: 'Bilderna ser du i fliken.',
  },
  share: {
    contacts: {
      what: 'Skriv vad du söker. Till exempel: fpa kides',
      none: 'Jag hittade ingen kontakt. Pröva ett annat ord.',
    },
    items: {
      what: 'Skriv vad du söker. Till exempel: utkomststöd',
      none: 'Jag hittade ingen miniutbildning. Pröva ett annat ord.',
    },
    staffNumbers: 'Numren för yrkesfolk får du av Koppi på tu man hand.',
    posted:
      'Det här kortet ser bara du här. Till en kollega skickar du det i er chatt: sök med Koppi i meddelandefältet.',
  },
  dialog: {
    title: 'Fråga Koppi',
    sent: 'Du kan stänga fönstret. Svaret kommer till din egen chatt med Koppi.',
  },
  tend: {
    heading: 'Stämmer uppgifterna fortfarande?',
    allFresh: 'Tack, alla uppgifter stämmer',
    hint: 'Du ansvarar för de här kontakterna. Om allt stämmer räcker ett tryck. Rättelser gör du på fliken Kontakter.',
    last: (date: string) => `Senast kontrollerad ${dayMonthYear(date)}`,
    never: 'Ännu inte kontrollerad',
    fresh: 'Kontrollerad i dag',
    isRight: 'Uppgifterna stämmer',
  },
  reports: {
    heading: (name: string) => `Det finns ett fel i uppgifterna: ${name}`,
    answered: (name: string) => `Svar på din anmälan: ${name}`,
    answer: 'Svar till den som anmälde',
    done: 'Anmälan har besvarats. Du behöver inte göra något mer.',
  },
  renewal: {
    heading: 'Dags att repetera en miniutbildning',
    how: 'Läs här och svara på frågorna på fliken Miniutbildningar.',
    ends: (date: string) => `Din prestation upphör att gälla ${dayMonthYear(date)}.`,
    ended: (date: string) => `Din prestation upphörde att gälla ${dayMonthYear(date)}.`,
  },
  offer: {
    topic: 'Det finns en miniutbildning om ämnet',
    contact: 'En kontakt som passar ämnet',
    wish: 'Miniutbildningen du önskade är klar',
  },
  session: {
    seat: 'Du fick en plats på utbildningen',
    waits: 'Du står nu i kö till utbildningen',
    cancelled: 'Utbildningen är inställd',
    hint: {
      seat: 'Om du inte kan komma, ta bort din anmälan på fliken Miniutbildningar, så får nästa i kön platsen.',
      waits: 'Det finns nu färre platser. Jag säger till om du får en plats.',
      cancelled: 'Du behöver inte göra något.',
    },
  },
  writePrivately:
    'Skriv det här till mig i vår egen chatt, så svarar jag där. Här skulle andra se svaret.',
  welcome: {
    heading: 'Hej, jag är Koppi',
    value: 'Skriv din fråga i en mening. Jag ger den till den socialhandledare som är på plats nu.',
    example: ({ name }) => `Till exempel: ”Klient i ${name} behöver hjälp med en FPA-ansökan, nu”`,
    privacy:
      'Skriv inte klientens namn eller andra personuppgifter. Jag visar förfrågan innan jag skickar den.',
    homeStation: 'På vilken station är du oftast?',
    channel:
      'Nämn @Koppi och skriv vad du behöver råd om. Ditt meddelande syns i kanalen, men jag upprepar det inte.',
    privacyNotice: 'Dataskyddsbeskrivning',
  },
  help: {
    heading: 'Så hjälper Koppi',
    free: 'Skriv din fråga med egna ord eller använd dessa:',
    search: 'sökord',
    when: 'när',
    until: 'till när',
    name: 'namn',
    command: {
      consult: 'börja en ny förfrågan',
      mine: 'dina förfrågningar',
      presence: 'vem är på plats och när',
      directory: 'sök kontaktuppgifter',
      training: 'sök en miniutbildning',
      entry: 'statistiknotering, inte en klientanteckning',
      queue: 'öppna förfrågningar',
      unfinished: 'avsluta öppna ärenden',
      away: 'anteckna frånvaro',
      busy: 'du är upptagen en stund',
      'home-visit': 'du är på hembesök',
      travelling: 'du är på väg',
      free: 'du är tillgänglig igen',
      station: 'byt din station',
      language: 'suomi, svenska eller English',
    },
  },
  unknownInput: {
    heading: 'Jag förstod inte riktigt',
    hint: 'Skriv ärendet i en mening, till exempel ”En fråga om förmåner i Kitee, ingen brådska”.',
  },
  refusal: {
    taken: (name: string, when: string) =>
      `${name} hann först, ${when}. Andra öppna förfrågningar ser du genom att skriva: kö`,
    wrongState: (state: string) =>
      `Läget har ändrats: ${state}. Du ser det nyaste genom att skriva: mina`,
    notAdviser:
      'Det här är för handledare. Om du borde kunna ta emot, be administratören lägga till dig.',
    notCoordinator: 'Det här kan bara nätverksledaren göra. Be nätverksledaren om hjälp.',
    notYours:
      'Den här förfrågan hör till andra. De som kommit till dig ser du genom att skriva kö, de du själv skickat genom att skriva mina.',
    notFound: 'Förfrågan finns inte längre. Du kan börja en ny genom att skriva din fråga.',
    nothingAsked:
      'Innehållet saknas ännu. Skriv en fråga, eller välj ämne och hur brådskande det är.',
    missing: (fields: string) => `Ännu saknas: ${fields}. Fyll i och skicka på nytt.`,
    tooLong: (field: string, limit: number, length: number) =>
      `${field}: texten har ${length} tecken, högst ${limit} ryms. Förkorta och skicka på nytt.`,
    identifier: {
      what: {
        'identity-code': 'en personbeteckning',
        'birth-date': 'ett födelsedatum',
        phone: 'ett telefonnummer',
        email: 'en e-postadress',
        iban: 'ett kontonummer',
        address: 'en adress',
        digits: 'en lång sifferserie',
        link: 'en länk',
      },
      message: (what: string) =>
        `Jag tog inte emot meddelandet, eftersom något i det ser ut som ${what}. Inget sparades. ` +
        'Skriv ärendet på nytt utan det. Ditt meddelande blir kvar i chatten tills du själv raderar det.',
      form: (what: string) =>
        `Jag tog inte emot texten, eftersom något i den ser ut som ${what}. Inget sparades. ` +
        'Ta bort det ur kortets fält och skicka på nytt.',
      search: (what: string) =>
        `Jag sökte inte, eftersom något i sökningen ser ut som ${what}. Inget sparades. Sök utan det.`,
      action: (what: string) =>
        `Jag tog inte emot meddelandet, eftersom något i det ser ut som ${what}. Inget sparades. ` +
        'Skriv ärendet till Koppi med egna ord utan det.',
      dialog: (what: string) =>
        `Jag tog inte emot texten, eftersom något i den ser ut som ${what}. Inget sparades. ` +
        'Skriv den på nytt utan det.',
    },
    permissionNeeded:
      'Den här förfrågan kräver klientens tillåtelse. Kryssa för tillåtelsen eller be bara om råd.',
    resultNeeded: 'Återkopplingen saknas. Skriv vad som gjordes och var det är antecknat.',
    unknownChoice: (field: string) => `${field}: valet finns inte längre. Välj på nytt i listan.`,
    tooLateToReopen: (days: number) =>
      `Förfrågan kan inte längre öppnas på nytt: ${days} dygn har gått. Börja en ny genom att skriva din fråga.`,
    badTime: (field: string) =>
      `${field}: jag förstod inte tiden. Skriv till exempel 14.30 eller 24.11.`,
    stale: 'Förfrågan hann ändras under tiden. Se vad som ändrades och välj sedan på nytt.',
    badCard:
      'Kortets uppgifter stämmer inte. Inget ändrades. Öppna ärendet på nytt genom att skriva: mina',
    otherTenant:
      'Koppi är bara för det egna välfärdsområdets anställda. Kontakta din egen organisation.',
    notTended:
      'Någon annan ansvarar för de här uppgifterna. Anmäl felet på fliken Kontakter, så når det rätt person.',
    entryGone: 'Kontakten finns inte längre. Du behöver inte göra något.',
    staleEntry: 'Uppgifterna ändrades i samma stund. Se dem på fliken Kontakter och tryck på nytt.',
    reportGone: 'Anmälan finns inte längre. Du behöver inte göra något.',
    unrecognised:
      'I den här chatten kan jag inte kontrollera vem du är. Sök i vår egen chatt, till exempel: kontakt fpa kides',
    unrecognisedAsker:
      'Jag kan inte kontrollera i den här chatten vem du är. Skriv din fråga i din egen chatt med Koppi.',
    guest: 'Koppi är bara för välfärdsområdets egna konton, inte gäster. Be en kollega fråga.',
    daysFull:
      'Inte sparat: det finns redan så många veckor, frånvaron och andra dagar som ryms. Ta först bort pass som inte längre gäller.',
    storage: 'Inte sparat: lagringen svarar inte nu. Försök igen om en stund eller ring.',
    attachment: 'Jag tar inte emot bilagor, och bilagan sparades inte. Skriv ärendet i en mening.',
  },
  /** In place of the above where the tab has no chat to write to. */
  refusalInTab: {
    taken: (name: string, when: string) => `${name} hann först, ${when}.`,
    wrongState: (state: string) => `Förfrågans läge har ändrats: ${state}. Du ser det här.`,
    notYours: 'Den här förfrågan hör till andra.',
    notFound: 'Förfrågan finns inte, eller så hör den inte till dig. Gå tillbaka till listan.',
    tooLateToReopen: (days: number) =>
      `Förfrågan kan inte längre öppnas på nytt: ${days} dygn har gått. Gör en ny förfrågan.`,
    badTime: (field: string) => `${field}: tiden duger inte. Välj den på nytt.`,
    badCard: 'Uppgifterna i formuläret stämmer inte. Inget ändrades. Ladda sidan på nytt.',
    inForm: (what: string) =>
      `Jag tog inte emot texten, eftersom något i den ser ut som ${what}. Inget sparades. ` +
      'Ta bort det ur texten och skriv saken utan det.',
  },
  notice: {
    nowRequest: (subject: string) => `${subject}: klienten väntar. Ta emot på kortet nedan.`,
    assigned: (subject: string) => `${subject}: nätverkets ledare gav det här till dig. Se kortet.`,
    reminder: (subject: string) => `${subject}: förfrågan väntar fortfarande på mottagare.`,
    accepted: (subject: string, name: string) => `${subject}: ${name} tog emot.`,
    answered: (subject: string, name: string) => `${subject}: ${name} svarade.`,
    closed: (subject: string, outcome: string) => `${subject}: avslutad, ${outcome}.`,
    handedOver: (subject: string) => `${subject}: förfrågan ges vidare till en annan.`,
    withdrawn: (subject: string) =>
      `${subject}: förfrågan drogs tillbaka. Du behöver inte göra något.`,
    expired: (subject: string) => `${subject}: ingen har tagit emot. Se kortet.`,
    stillHere: (subject: string) => `${subject}: är klienten kvar? Svara på kortet.`,
    replanned: (subject: string) => `${subject}: planen ändrades. Den nya finns på kortet.`,
    reopened: (subject: string) => `${subject}: förfrågan öppnades på nytt.`,
    unreachable: (subject: string) =>
      `${subject}: en handledare nåddes inte. Jag frågar redan nästa.`,
  },
  somebody: 'En kollega',
};
