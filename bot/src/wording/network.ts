import type { Language } from '../domain/language.ts';
import type { NetworkRefusal } from '../use-cases/networks/inside.ts';

interface NetworkWords {
  /** Of an input that names what is not there, or may not be chosen. */
  readonly unknown: string;
  readonly refusal: Readonly<Record<NetworkRefusal, string>>;
}

const fi: NetworkWords = {
  unknown: 'Tarkista tämä kohta: valintaa ei löydy.',
  refusal: {
    'wrong-state': 'Kokous ei ole siinä vaiheessa, että tämä onnistuisi. Katso, missä mennään.',
    'too-late-to-reopen':
      'Kokouksen päättymisestä on yli viikko, joten sitä ei voi enää avata uudelleen.',
    'too-early': 'Kokouksen voi avata aikaisintaan 12 tuntia ennen sen alkua.',
    'meeting-over': 'Kokous on jo päättynyt. Lisää asia seuraavan kokouksen listalle.',
    full: 'Enempää ei mahdu. Poista ensin jotain, mikä on jo käsitelty.',
    'has-notes':
      'Kohtaan on jo kirjoitettu muistiinpanoja, päätös tai tehtävä, joten se jää listalle.',
    'leader-stays': 'Vetäjä ei voi poistua verkostosta. Valitse ensin uusi vetäjä.',
    'not-eligible': 'Joku valituista ei voi olla tämän verkoston jäsen. Tarkista valinta.',
    'not-closed': 'Vain päätetyn konsultaation voi ottaa esimerkiksi.',
    'no-adviser': 'Tekstille ei löydy luvan antajaa. Ota mukaan vain tiedot ilman tekstiä.',
    'no-steering': 'Alueella ei ole vielä ohjausryhmää. Pyydä verkoston vetäjää perustamaan se.',
    'already-answered': 'Tähän on jo vastattu. Vastaus näkyy asian kohdalla.',
    'ends-before-it-begins': 'Kokouksen pitää päättyä alkamisensa jälkeen. Korjaa kellonajat.',
    'begins-in-the-past': 'Aika on jo mennyt. Valitse uusi aika.',
    'network-closed': 'Verkosto ei enää kokoonnu.',
    'no-channel':
      'Koppi ei ole vielä tässä kanavassa. Lisää Koppi tiimiin, mainitse @Koppi kanavassa ja yritä uudelleen.',
  },
};

const sv: NetworkWords = {
  unknown: 'Kontrollera den här punkten: valet finns inte.',
  refusal: {
    'wrong-state':
      'Mötet är inte i ett sådant skede att det här går. Se efter hur långt ni kommit.',
    'too-late-to-reopen':
      'Det är mer än en vecka sedan mötet avslutades, så det kan inte öppnas på nytt.',
    'too-early': 'Mötet kan öppnas tidigast 12 timmar innan det börjar.',
    'meeting-over': 'Mötet är redan avslutat. Lägg till saken på nästa mötes lista.',
    full: 'Det ryms inte mer. Ta först bort något som redan är behandlat.',
    'has-notes':
      'Punkten har redan anteckningar, ett beslut eller en uppgift, så den blir kvar på listan.',
    'leader-stays': 'Ledaren kan inte lämna nätverket. Välj först en ny ledare.',
    'not-eligible': 'Någon av de valda kan inte vara medlem i nätverket. Kontrollera valet.',
    'not-closed': 'Bara en avslutad konsultation kan tas med som exempel.',
    'no-adviser': 'Det finns ingen som kan ge lov till texten. Ta med uppgifterna utan text.',
    'no-steering': 'Området har ännu ingen styrgrupp. Be nätverkets ledare grunda en.',
    'already-answered': 'Det här har redan fått svar. Svaret syns vid ärendet.',
    'ends-before-it-begins': 'Mötet måste sluta efter att det börjat. Rätta klockslagen.',
    'begins-in-the-past': 'Tiden har redan gått. Välj en ny tid.',
    'network-closed': 'Nätverket möts inte längre.',
    'no-channel':
      'Koppi är inte i den här kanalen än. Lägg till Koppi i teamet, nämn @Koppi i kanalen och försök igen.',
  },
};

const en: NetworkWords = {
  unknown: 'Check this: there is no such choice.',
  refusal: {
    'wrong-state': 'The meeting is not at a stage where this can be done. See where it stands.',
    'too-late-to-reopen': 'The meeting ended more than a week ago and cannot be opened again.',
    'too-early': 'The meeting can be opened 12 hours before it begins, at the earliest.',
    'meeting-over': 'The meeting has ended. Put this on the agenda of the next one.',
    full: 'There is no room for more. First take away something that is done.',
    'has-notes': 'The item has notes, a decision or a task already, so it stays on the agenda.',
    'leader-stays': 'The leader cannot leave the network. Choose a new leader first.',
    'not-eligible': 'Somebody you chose cannot be a member of this network. Check your choice.',
    'not-closed': 'Only a closed consultation can be taken as a case.',
    'no-adviser': 'There is nobody to give leave for the text. Take the case without its text.',
    'no-steering': 'The region has no steering group yet. Ask the network’s leader to set one up.',
    'already-answered': 'This has been answered already. The answer stands with the issue.',
    'ends-before-it-begins': 'The meeting must end after it begins. Correct the times.',
    'begins-in-the-past': 'That time has passed. Choose another.',
    'network-closed': 'The network does not meet any more.',
    'no-channel':
      'Koppi is not in this channel yet. Add Koppi to the team, mention @Koppi in the channel and try again.',
  },
};

const words = { fi, sv, en } as const;

/** What Koppi says of networks and their meetings. */
export const networkWordsOf = (language: Language): NetworkWords => words[language];
