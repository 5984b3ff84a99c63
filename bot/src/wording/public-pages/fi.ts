import type { PublicWords } from './types.ts';

export const fi: PublicWords = {
  otherPages: 'Muut sivut',
  otherLanguages: 'Kieli',
  language: 'Suomeksi',
  notice: 'Hyvinvointialueen tietosuojaseloste',
  feedback: 'Anna saavutettavuuspalautetta',
  page: {
    support: ({ county }) => ({
      title: 'Apua Kopin käyttöön',
      lead: `Koppi on hyvinvointialueen työntekijöiden väline ammattilaisten väliseen konsultaatioon. Tämän Kopin ylläpitäjä on ${county}.`,
      parts: [
        {
          heading: 'Kun et tiedä, miten jokin tehdään',
          text: [
            'Kirjoita Kopille Teamsissa ”ohje”. Saat luettelon siitä, mitä voit kirjoittaa.',
            'Kysymyksesi voit kirjoittaa suoraan omin sanoin. Näet pyynnön ennen kuin se lähtee.',
          ],
        },
        {
          heading: 'Kun jokin ei toimi',
          text: [
            'Jos asiakkaasi tarvitsee apua nyt, älä jää odottamaan: soita suoraan sosiaaliohjaajalle tai sosiaalipäivystykseen. Hengenvaarassa soita 112.',
            'Kerro viasta oman alueesi Teams-tukeen. Kerro kellonaika ja mitä teit. Älä kirjoita viestiin mitään asiakkaasta.',
            'Väärän yhteystiedon voit ilmoittaa suoraan sen sivulta kohdasta ”Ilmoita virheestä”.',
          ],
        },
        {
          heading: 'Kun roolisi, asemasi tai tietosi ovat väärin',
          text: [
            'Asemasi vaihdat kirjoittamalla Kopille ”asema”, kielen kirjoittamalla ”kieli”.',
            'Roolin ja puhelinnumeron korjaa Kopin pääkäyttäjä alueellasi.',
          ],
        },
        {
          heading: 'Jos olet asiakas tai omainen',
          text: [
            'Koppi ei ole asiakkaille eikä siinä ole asiakkaiden tietoja. Ota yhteyttä omaan terveysasemaasi tai hyvinvointialueesi neuvontaan.',
          ],
        },
      ],
    }),
    privacy: ({ county, retentionDays }) => ({
      title: 'Tietosuoja Kopissa',
      lead: `Rekisterinpitäjä on ${county}. Koppi toimii hyvinvointialueen omassa Microsoft 365- ja Azure-ympäristössä EU:ssa, eikä tietoja anneta muille.`,
      parts: [
        {
          heading: 'Mitä Koppi ei tallenna',
          text: [
            'Koppi ei ole asiakastietojärjestelmä. Asiakkaan henkilöllisyys kulkee vain asiakas- ja potilastietojärjestelmässä.',
            'Henkilötunnukselta, puhelinnumerolta, osoitteelta tai muulta tunnisteelta näyttävää tekstiä Koppi ei ota vastaan, tallenna eikä toista.',
          ],
        },
        {
          heading: 'Mitä työntekijästä tallennetaan',
          text: [
            'Nimi, Teamsin tunniste, kieli, asema, rooli ja työpuhelinnumero, jos se on annettu. Lisäksi se, kuka kysyi, otti ja päätti pyynnön ja milloin.',
            'Pyynnön avaamisesta jää merkintä siitä, kuka luki ja milloin. Arvioita ja vastausaikoja ei näytetä henkilöittäin kenellekään muulle kuin itselle.',
          ],
        },
        {
          heading: 'Kuinka kauan',
          text: [
            `Kysymykset, vastaukset ja ehdotukset poistetaan ${retentionDays} päivää sen jälkeen, kun pyyntö on päättynyt. Samalla ne poistetaan korteista, joissa ne näkyivät.`,
            'Luokitellut tiedot, kuten asema, aihe ja kellonajat, jäävät tilastoa varten. Työstä lähteneen nimi ja tunniste korvataan niin, ettei häntä enää tunnista.',
            'Oma viestisi keskustelussa on Teamsissa, Kopin ulkopuolella. Voit poistaa sen itse.',
          ],
        },
        {
          heading: 'Kuka näkee',
          text: [
            'Kysyjä näkee omat pyyntönsä. Ohjaaja näkee häneltä kysytyt ja ne, jotka hän voi ottaa. Verkoston vetäjä näkee alueensa pyynnöt. Raportin lukija näkee vain lukuja. Lukuja, jotka ovat niin pieniä, että niistä voisi arvata yhden ihmisen, ei näytetä muille.',
          ],
        },
        {
          heading: 'Oikeutesi',
          text: [
            'Voit pyytää hyvinvointialueesi tietosuojavastaavalta tietosi nähtäväksi tai korjattavaksi. Voit myös valittaa tietosuojavaltuutetulle.',
          ],
        },
      ],
    }),
    terms: ({ county }) => ({
      title: 'Käyttöehdot',
      lead: `Koppi on työväline, jota ${county} tarjoaa omille työntekijöilleen.`,
      parts: [
        {
          heading: 'Kuka saa käyttää',
          text: [
            'Koppia käytetään oman työn tehtävissä omilla työtunnuksilla. Vieraskäyttäjänä tai toisen organisaation tunnuksilla se ei toimi.',
          ],
        },
        {
          heading: 'Mihin Koppi on tarkoitettu',
          text: [
            'Ammattilaisten väliseen konsultaatioon, oppimiseen ja yhteystietojen löytämiseen. Päätökset ja kirjaukset asiakkaan asiassa tehdään asiakas- ja potilastietojärjestelmässä.',
            'Koppi ei korvaa hätäkeskusta, sosiaalipäivystystä, lastensuojeluilmoitusta eikä huoli-ilmoitusta.',
          ],
        },
        {
          heading: 'Mistä sinä vastaat',
          text: [
            'Älä kirjoita Koppiin mitään, mistä asiakkaan voi tunnistaa. Pyydä asiakkaan lupa, kun pyydät toista hoitamaan hänen asiaansa.',
            'Kerro, jos huomaat vanhentuneen tai väärän tiedon.',
          ],
        },
        {
          heading: 'Mistä Koppi vastaa',
          text: [
            'Pyyntö, jonka Koppi on kuitannut lähetetyksi, viedään eteenpäin, kunnes joku ottaa kopin tai kysyjälle kerrotaan, ettei ottajaa löytynyt.',
            'Vastauksen sisällöstä vastaa ammattilainen, joka sen antaa. Ohjelma annetaan käyttöön sellaisena kuin se on, MIT-lisenssillä.',
          ],
        },
      ],
    }),
    accessibility: ({ county }) => ({
      title: 'Saavutettavuusseloste',
      lead: `Tämä seloste koskee Kopin välilehteä, kortteja ja näitä sivuja. Palvelun tarjoaa ${county}.`,
      parts: [
        {
          heading: 'Missä kunnossa saavutettavuus on',
          text: [
            'Koppi on tehty täyttämään standardin EN 301 549 ja WCAG 2.2:n tasojen A ja AA vaatimukset. Jokainen sivu tarkistetaan koneellisesti kolmella kielellä, vaalealla, tummalla ja suurikontrastisella teemalla sekä tietokoneen ja puhelimen leveydellä.',
            'Kaiken voi tehdä näppäimistöllä. Ulkopuolista arviointia ei ole vielä tehty, eikä sivuja ole vielä testattu ruudunlukijalla.',
          ],
        },
        {
          heading: 'Mikä ei ole meidän käsissämme',
          text: [
            'Kortit ja keskustelu piirtää Teams. Niiden näppäimet, teemat ja ruudunlukijan toiminta tulevat Microsoftilta.',
          ],
        },
        {
          heading: 'Anna palautetta',
          text: [
            'Jos jokin on sinulle vaikea käyttää, kerro siitä oman alueesi Teams-tukeen tai hyvinvointialueesi saavutettavuuspalautteen osoitteeseen. Vastaus tulee kahdessa viikossa.',
            'Jos et ole tyytyväinen vastaukseen, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta.',
          ],
        },
      ],
    }),
  },
};
