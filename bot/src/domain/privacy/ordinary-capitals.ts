/**
 * Beginnings of words that are written with a capital inside a sentence and are nobody's name.
 * What belongs to one county (stations, services, staff) comes from its own file.
 */
export const ordinaryCapitals: readonly string[] = [
  // Authorities, registers and programs
  ...['Kela', 'Kelan', 'Kelal', 'Kelas', 'Kelaa', 'Oma', 'Kanta', 'Kannas', 'Suomi', 'Suomen'],
  ...[
    'Suome',
    'Ylei',
    'Yhtei',
    'Valtakunn',
    'Vero',
    'Teams',
    'Microsoft',
    'Mediatri',
    'Lifecare',
    'Pegasos',
    'Apotti',
    'Digi',
  ],
  ...['Verkko', 'Google', 'Whats', 'Sote', 'Siun', 'Punai', 'Risti', 'Pelasta', 'Lapset', 'Lasten'],
  ...[
    'Työ',
    'Nuorten',
    'Terapia',
    'Audit',
    'Alzheim',
    'Parkins',
    'Crohn',
    'Down',
    'Hyvinvoin',
    'Terveys',
    'Sosiaal',
    'Päihde',
    'Mielen',
  ],
  // Parts of places
  ...['Pohjois', 'Etelä', 'Itä', 'Länsi', 'Keski', 'Karjala', 'Savo', 'Häme', 'Päijät', 'Kanta-'],
  ...['Helsin', 'Espoo', 'Tampere', 'Turku', 'Turun', 'Oulu', 'Kuopio', 'Joensuu', 'Mikkeli'],
  ...['Europ', 'Euroop', 'Ruotsi', 'Sveri', 'Finland', 'Folk', 'Försäk', 'Arbets'],
  // English writes these with a capital
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'January'],
  ...['February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December', 'Finnish', 'Swedish', 'English', 'Russian', 'Social', 'Insurance'],
  ...['Institution', 'Basic', 'Income', 'Support', 'General', 'Housing', 'Allowance', 'Benefit'],
];

/** Words with these in them name an organisation or a service, in any language of the county. */
export const organisationParts =
  /(?:liit|säätiö|yhdisty|keskus|keskuk|asema|tuki|tuen|tuke|virasto|kaupun|kunta|kunna|seura|palvelu|sairaala|toimisto|linja|talo|päivysty|kassa|vakuutu|pankki|eläk|osasto|klinik|neuvola|hoito|hoido|apteek|koti|raha|lisä|laitos|yliopisto|koulu|center|central|byrå|mottagning|stöd|bidrag|sjukhus|service|office|clinic|hospital)/i;
