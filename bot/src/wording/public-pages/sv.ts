import type { PublicWords } from './types.ts';

export const sv: PublicWords = {
  otherPages: 'Andra sidor',
  otherLanguages: 'Språk',
  language: 'På svenska',
  notice: 'Välfärdsområdets dataskyddsbeskrivning',
  feedback: 'Ge tillgänglighetsrespons',
  page: {
    support: ({ county }) => ({
      title: 'Hjälp med Koppi',
      lead: `Koppi är ett verktyg för konsultation mellan yrkespersoner i välfärdsområdet. Denna Koppi sköts av ${county}.`,
      parts: [
        {
          heading: 'När du inte vet hur något görs',
          text: [
            'Skriv ”hjälp” till Koppi i Teams. Du får en lista på vad du kan skriva.',
            'Din fråga kan du skriva direkt med egna ord. Du ser förfrågan innan den går iväg.',
          ],
        },
        {
          heading: 'När något inte fungerar',
          text: [
            'Om din klient behöver hjälp nu, vänta inte: ring direkt till socialhandledaren eller socialjouren. Vid livsfara, ring 112.',
            'Berätta om felet för Teams-supporten i ditt område. Berätta klockslaget och vad du gjorde. Skriv ingenting om klienten i meddelandet.',
            'En felaktig kontaktuppgift kan du anmäla direkt på dess sida under ”Anmäl ett fel”.',
          ],
        },
        {
          heading: 'När din roll, din station eller dina uppgifter är fel',
          text: [
            'Stationen byter du genom att skriva ”station” till Koppi, språket genom att skriva ”språk”.',
            'Roll och telefonnummer rättas av Koppis huvudanvändare i ditt område.',
          ],
        },
        {
          heading: 'Om du är klient eller anhörig',
          text: [
            'Koppi är inte avsedd för klienter och innehåller inga klientuppgifter. Kontakta din hälsostation eller välfärdsområdets rådgivning.',
          ],
        },
      ],
    }),
    privacy: ({ county, retentionDays }) => ({
      title: 'Dataskydd i Koppi',
      lead: `Personuppgiftsansvarig är ${county}. Koppi körs i välfärdsområdets egen Microsoft 365- och Azure-miljö inom EU, och uppgifter lämnas inte ut till andra.`,
      parts: [
        {
          heading: 'Vad Koppi inte sparar',
          text: [
            'Koppi är inget klientdatasystem. Klientens identitet finns bara i klient- och patientdatasystemen.',
            'Text som ser ut som en personbeteckning, ett telefonnummer, en adress eller någon annan identifierare tar Koppi inte emot, sparar inte och upprepar inte.',
          ],
        },
        {
          heading: 'Vad som sparas om den anställda',
          text: [
            'Namn, Teams-identifierare, språk, station, roll och arbetstelefonnummer om det har angetts. Dessutom vem som frågade, tog och avslutade en förfrågan och när.',
            'När någon öppnar en förfrågan antecknas vem som läste och när. Betyg och svarstider visas inte per person för någon annan än personen själv.',
          ],
        },
        {
          heading: 'Hur länge',
          text: [
            `Frågor, svar och förslag raderas ${retentionDays} dagar efter att förfrågan har avslutats. Samtidigt tas de bort från de kort där de visades.`,
            'Kodade uppgifter, såsom station, ämne och klockslag, blir kvar för statistiken. Namn och identifierare för den som har slutat ersätts så att personen inte längre kan kännas igen.',
            'Ditt eget meddelande i chatten finns i Teams, utanför Koppi. Du kan själv ta bort det.',
          ],
        },
        {
          heading: 'Vem som ser',
          text: [
            'Den som frågar ser sina egna förfrågningar. Handledaren ser dem som ställts till hen och dem som hen kan ta. Nätverksledaren ser förfrågningar i sin region. Rapportläsaren ser bara siffror. Siffror som är så små att man kunde gissa en enskild person visas inte för andra.',
          ],
        },
        {
          heading: 'Dina rättigheter',
          text: [
            'Du kan be välfärdsområdets dataskyddsombud att få se eller rätta dina uppgifter. Du kan också klaga hos dataombudsmannen.',
          ],
        },
      ],
    }),
    terms: ({ county }) => ({
      title: 'Användarvillkor',
      lead: `Koppi är ett arbetsverktyg som ${county} erbjuder sina anställda.`,
      parts: [
        {
          heading: 'Vem som får använda Koppi',
          text: [
            'Koppi används i det egna arbetet med egna jobbkonton. Som gäst eller med en annan organisations konto fungerar den inte.',
          ],
        },
        {
          heading: 'Vad Koppi är till för',
          text: [
            'Konsultation mellan yrkespersoner, lärande och att hitta kontaktuppgifter. Beslut och anteckningar i klientens ärende görs i klient- och patientdatasystemen.',
            'Koppi ersätter inte nödcentralen, socialjouren, en barnskyddsanmälan eller en orosanmälan.',
          ],
        },
        {
          heading: 'Vad du ansvarar för',
          text: [
            'Skriv ingenting i Koppi som klienten kan kännas igen på. Be om klientens lov när du ber någon annan sköta hens ärende.',
            'Berätta om du märker en föråldrad eller felaktig uppgift.',
          ],
        },
        {
          heading: 'Vad Koppi ansvarar för',
          text: [
            'En förfrågan som Koppi har kvitterat som skickad förs vidare tills någon tar den eller den som frågade får veta att ingen hittades.',
            'För svarets innehåll ansvarar den yrkesperson som ger det. Programmet tillhandahålls i befintligt skick, med MIT-licens.',
          ],
        },
      ],
    }),
    accessibility: ({ county }) => ({
      title: 'Tillgänglighetsutlåtande',
      lead: `Utlåtandet gäller Koppis flik, kort och de här sidorna. Tjänsten tillhandahålls av ${county}.`,
      parts: [
        {
          heading: 'Hur tillgängligheten ser ut',
          text: [
            'Koppi är gjord för att uppfylla kraven i standarden EN 301 549 och nivåerna A och AA i WCAG 2.2. Varje sida kontrolleras maskinellt på tre språk, med ljust, mörkt och kontrasttema och i datorns och telefonens bredd.',
            'Allt kan göras med tangentbordet. Ingen utomstående bedömning har gjorts ännu, och sidorna har ännu inte testats med skärmläsare.',
          ],
        },
        {
          heading: 'Vad som inte ligger i våra händer',
          text: [
            'Korten och chatten ritas av Teams. Deras tangenter, teman och stöd för skärmläsare kommer från Microsoft.',
          ],
        },
        {
          heading: 'Ge respons',
          text: [
            'Om något är svårt för dig att använda, berätta om det för Teams-supporten i ditt område eller till välfärdsområdets adress för tillgänglighetsrespons. Du får svar inom två veckor.',
            'Om du inte är nöjd med svaret kan du göra en anmälan till Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten.',
          ],
        },
      ],
    }),
  },
};
