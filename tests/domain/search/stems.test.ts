import { createStemmer, searched } from '../../../bot/src/domain/search/stems.ts';

const stem = createStemmer();

/** Which forms a searched word does not find. */
const missed = (row: string, language: 'fi' | 'sv' | 'en'): readonly string[] => {
  const forms = row.split(' ');
  return forms.flatMap((asked) => {
    const { stems, otherStems } = searched(asked, stem);
    return forms
      .filter((form) => !stems.has(stem(form, language)) && !otherStems.has(stem(form, language)))
      .map((form) => `${asked} → ${form}`);
  });
};

describe('a Finnish word', () => {
  it.each([
    'tuki tuen tukea tukeen tuesta tuet tukien tukia tuissa',
    'toimeentulotuki toimeentulotuesta toimeentulotukea toimeentulotuen',
    'kitee kiteellä kiteelle kiteen',
    'asunto asunnon asuntoa asunnot asuntoja asunnossa',
    'asunnoton asunnottoman asunnottomien asunnotonta',
    'asunnottomuus asunnottomuuden asunnottomuutta',
    'hoito hoidon hoitoa hoidot hoitoja',
    'työ työn työtä työhön töitä töissä',
    'perhe perheen perheet perheiden perheitä perhettä',
    'lapsi lapsen lasta lapset lasten lapsille lapsia',
    'vanhus vanhuksen vanhuksia vanhusten vanhusta vanhuksille',
    'nuori nuoren nuorta nuoret nuorten nuoria nuorille',
    'eläke eläkkeen eläkettä eläkkeelle eläkkeet',
    'velka velan velkaa velat velkojen velkoja',
    'apu avun apua',
    'raha rahan rahaa rahoja',
    'ruoka ruoan ruuan ruokaa',
    'neuvonta neuvonnan neuvontaa neuvonnasta',
    'sairaus sairauden sairautta sairaudet sairauksia',
    'kunta kunnan kuntaa kunnat kuntien kuntia',
    'hakemus hakemuksen hakemusta hakemukset hakemuksia hakemusten',
    'päihde päihteet päihteiden päihteitä päihdettä',
    'väkivalta väkivallan väkivaltaa väkivallasta',
    'lääke lääkkeen lääkkeet lääkkeitä lääkettä',
    'outokumpu outokummussa outokummun',
    'hammas hampaan hammasta hampaat hampaita',
    'käsi käden kättä käsiä',
    'kieli kielen kieltä kieliä',
    'vammainen vammaisen vammaista vammaiset vammaisten vammaisia',
    'asiakas asiakkaan asiakasta asiakkaat asiakkaita',
    'puhelin puhelimen puhelinta',
    'ikä iän ikää',
    'kaupunki kaupungin kaupungissa',
  ])('is found in each of its forms by each of them: %s', (row) => {
    expect(missed(row, 'fi')).toEqual([]);
  });
});

describe('a Swedish word', () => {
  it.each([
    'hemtjänst hemtjänsten hemtjänstens hemtjänster',
    'barnskydd barnskyddet barnskyddets',
    'bostad bostaden bostäder bostäderna',
    'bostadsbidrag bostadsbidraget bostadsbidragets',
    'hälsa hälsan hälsans',
    'rådgivning rådgivningen rådgivningens',
    'läkare läkaren läkarna läkarens',
    'våld våldet våldets',
    'skuld skulder skulderna skulden',
    'barn barnet barnen barns',
    'hand handen händer',
    'frihet friheten',
    'församling församlingen församlingens',
  ])('is found in each of its forms by each of them: %s', (row) => {
    expect(missed(row, 'sv')).toEqual([]);
  });
});

describe('an English word', () => {
  it.each(['service services', 'pension pensions pensioner', 'housing house houses'])(
    'is found in each of its forms by each of them: %s',
    (row) => {
      expect(missed(row, 'en')).toEqual([]);
    },
  );
});

describe('words that only look alike', () => {
  it.each([
    ['tuki', 'tupa'],
    ['lapsi', 'lapio'],
    ['työ', 'tyttö'],
    ['hoito', 'huolto'],
    ['barn', 'bank'],
  ])('stay apart: %s and %s', (asked, other) => {
    const { stems, otherStems } = searched(asked, stem);
    expect([...stems, ...otherStems]).not.toContain(stem(other, 'fi'));
  });
});
