import { languages, type Language } from '../language.ts';

/**
 * Words that only hold a sentence together: pronouns, question words, prepositions, conjunctions, to
 * be (after Snowball's stop lists); and those that ask for what every entry has: number, hours.
 */
const words: Readonly<Record<Language, string>> = {
  fi: `ja tai sekä eli että jotta jos kun kuin niin vai mutta vaan koska myös vain
    on ovat ole olen olla oli ollut olisi ei en et emme eivät
    minä minun minua minulla minulle sinä sinun sinulle hän hänen häntä hänelle me meidän meille te he heidän heille
    se sen sitä siitä siihen siinä sille ne niiden niitä tämä tämän tätä tästä nämä tuo
    joka jonka jota josta jossa johon jolla jolle jotka joiden joita
    kuka kenen kenelle keneltä ketä ketkä mikä minkä mitä mistä mihin missä millä mille miten miksi milloin koska
    voi voiko voin saa saako saan pitää tulee tarvitsee onko kanssa varten mukaan
    mie sie mää sää mis mist pittää
    numero numeron numeroa puhelinnumero puhelinnumeron ammattilaisnumero ammattilaisnumeron
    yhteystieto yhteystiedot yhteystietoja auki avoinna kiinni aukiolo aukioloajat`,
  sv: `och eller samt att som om men när då så för till från av i in på vid hos med utan under över ut
    är var vara varit blir bli har hade ha kan ska skall får inte
    en ett den det de dem denna detta dessa sin sitt sina jag min mitt mina mig du din dig han hans hon hennes vi vår våra oss ni er
    vem vems vad vilken vilket vilka hur varför var vart
    nummer numret telefonnummer telefonnumret kontaktuppgifter öppet öppen stängt öppettider`,
  en: `and or but if when then so as than that this these those which who whom whose what where why how
    of to from for with without in into on at by about
    is are was were be been being have has had do does did can could may must shall should will would not no
    a an the i me my we our us you your he him his she her it its they them their there
    number phone contact open closed opening hours`,
};

const lists = Object.fromEntries(
  languages.map((language) => [language, new Set(words[language].split(/\s+/))]),
);

export const holdsTogether = (word: string, language: Language): boolean =>
  lists[language]?.has(word) ?? false;

export const holdsTogetherAnywhere = (word: string): boolean =>
  languages.some((language) => holdsTogether(word, language));
