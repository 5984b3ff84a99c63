import type { Language } from '../domain/language.ts';

interface WordPairs {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Viitesanat: two everyday words that name a message in the record system and nobody in the world. */
export const referenceWords: Readonly<Record<Language, WordPairs>> = {
  fi: {
    first: split(
      'sininen punainen keltainen vihreä valkoinen musta harmaa ruskea oranssi violetti pehmeä kova kevyt painava pyöreä pitkä lyhyt leveä kapea iso pieni uusi vanha lämmin viileä kuiva märkä nopea hidas hiljainen kirkas sileä karhea puinen villainen raidallinen pilkullinen ruudullinen aamuinen iltainen',
    ),
    second: split(
      'lapio kuppi laiva puu pilvi kivi silta tuoli pöytä kenkä hattu hanska lyhty ikkuna ovi polku metsä järvi saari ranta vene airo sauna kiuas halko kori omena marja sieni leipä kello kirja kynä vihko laukku avain huivi nappi peili matto verho sohva lamppu katto seinä portti aita puro pelto lato',
    ),
  },
  sv: {
    first: split(
      'blå röd gul grön vit svart grå brun orange lila mjuk hård lätt tung rund lång kort bred smal stor liten ny gammal varm sval torr våt snabb långsam stilla klar slät sträv randig prickig rutig tidig sen ljus mörk',
    ),
    second: split(
      'spade kopp båt gran sky sten bro stol skog sko hatt vante lykta ruta dörr stig sjö holme strand åra bastu buske korg frukt svamp limpa klocka bok penna väska nyckel knapp spegel matta gardin soffa lampa vägg port bäck åker lada häst fågel fisk kudde filt tallrik sked skål kanna',
    ),
  },
  en: {
    first: split(
      'blue red yellow green white black grey brown orange purple soft hard light heavy round long short wide narrow big small new old warm cool dry wet quick slow quiet bright smooth rough wooden woollen striped dotted early late plain',
    ),
    second: split(
      'spade cup boat tree cloud stone bridge chair table shoe hat glove lantern window door path forest lake island shore oar sauna stove basket apple berry mushroom bread clock book pencil bag key scarf button mirror carpet curtain sofa lamp roof wall gate fence brook field barn horse bird pillow',
    ),
  },
};

function split(words: string): readonly string[] {
  return words.split(' ');
}
