import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import type { AdaptiveCard } from '../../../bot/src/adapters/teams/cards/types.ts';
import type { Language } from '../../../bot/src/domain/language.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { aDraft, at, demoCounty, named, seen, taken } from '../../helpers/builders.ts';
import {
  choicesOf,
  elementsOf,
  prefilledOf,
  pressed,
  textOf,
  verbsOf,
} from '../../helpers/card.ts';
import { counsellorB, nobodyPlan, nowPlan, nurse, sample, weekPlan } from './sample-views.ts';

function cardOf(view: View, language: Language = 'fi'): AdaptiveCard & Record<string, unknown> {
  const drawn = drawView(view, { county: demoCounty, language, me: nurse });
  if (drawn.kind !== 'card') throw new Error(drawn.text);
  return { ...drawn.card };
}

const hiddenInputs = (view: View) =>
  [...elementsOf(cardOf(view))]
    .filter(({ isVisible }) => isVisible === false)
    .flatMap((part) => [...elementsOf(part)])
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id }) => id);

describe('the form', () => {
  const understood = sample('form, all understood');

  it('opens with one line of what was understood and sends it in one press', () => {
    const card = cardOf(understood);
    expect(textOf(card).split('\n')).toContain('Rantakylä · Nyt · Etuus- ja hakemusasiat');
    expect(pressed(card, { verb: 'request.send' })).toMatchObject({
      verb: 'request.send',
      data: {
        verb: 'request.send',
        id: 'lumikko',
        nonce: 'lumikko',
        station: 'rantakyla',
        topic: 'benefits',
        urgency: 'now',
        kind: 'consult',
        place: 'huone 4',
        way: 'teams-message',
        permission: 'false',
      },
    });
  });

  it('folds away what was understood, but asks for the room of a client who is here', () => {
    expect(hiddenInputs(understood)).toEqual(
      expect.arrayContaining(['question', 'station', 'topic', 'urgency', 'kind', 'way']),
    );
    expect(hiddenInputs(understood)).not.toContain('place');
  });

  it('asks in the open for what was not understood', () => {
    const view = sample('form, nothing understood');
    expect(hiddenInputs(view)).toEqual(['kind', 'permission', 'way', 'profession']);
    expect(textOf(cardOf(view))).toContain('Vielä puuttuu: terveysasema, aihe ja kiireellisyys.');
    expect(() => pressed(cardOf(view), { verb: 'request.send' })).toThrow('station is required');
  });

  it('tells on the choice when somebody is next on site', () => {
    expect(
      choicesOf(cardOf(sample('form, handing over with warnings')), 'urgency').get('week'),
    ).toBe('Ei kiirettä (seuraavan kerran paikalla ti 1.12.)');
  });

  it('needs the permission in the open for every kind but advice', () => {
    expect(hiddenInputs(sample('form, handing over with warnings'))).not.toContain('permission');
    expect(hiddenInputs(understood)).toContain('permission');
  });

  it('warns of a likely name and puts the text to be mended in the open', () => {
    const view = sample('form, handing over with warnings');
    expect(textOf(cardOf(view))).toContain('Tekstissä saattaa olla nimi.');
    expect(hiddenInputs(view)).not.toContain('question');
  });

  it('shows the numbers first when the words tell of danger', () => {
    const lines = textOf(cardOf(sample('form, danger'))).split('\n');
    expect(lines.slice(1, 5)).toEqual([
      'Hätänumero: [112](tel:112)',
      'Sosiaalipäivystys: [013 000 1001](tel:0130001001)',
      'Lastensuojelun päivystys: [013 000 1002](tel:0130001002)',
      'Koppi ei korvaa lastensuojelu- tai huoli-ilmoitusta.',
    ]);
  });

  it('knows 112 even where the county does not list it', () => {
    const numbers = demoCounty.numbers.filter(({ phone }) => phone !== '112');
    const drawn = drawView(sample('form, danger'), {
      county: { ...demoCounty, numbers },
      language: 'sv',
      me: nurse,
    });
    expect(JSON.stringify(drawn)).toContain('Nödnumret: [112](tel:112)');
  });

  it('in a channel carries the question sealed and has no field for it', () => {
    const { data } = pressed(cardOf(sample('form, sealed in a channel')), { verb: 'request.send' });
    expect(data).toMatchObject({ sealed: 'suljettu' });
    expect(data).not.toHaveProperty('question');
    expect(textOf(cardOf(sample('form, sealed in a channel')))).not.toContain('013 000 1101');
  });

  it('of a sent request goes out as an edit of that request', () => {
    const card = cardOf(sample('form, editing'));
    expect(verbsOf(card)).toEqual(['request.edit']);
    expect(pressed(card, { verb: 'request.edit' })).toMatchObject({
      data: { id: 'kolibri', nonce: 'lumikko' },
    });
  });

  it('lets the profession follow the topic until another is chosen', () => {
    expect(prefilledOf(cardOf(understood))).not.toHaveProperty('profession');
    const chosen = { ...understood, draft: aDraft({ profession: 'nurse' }) } as View;
    expect(prefilledOf(cardOf(chosen))).toHaveProperty('profession', 'nurse');
  });

  it('gives back what was typed as it was typed, mentions taken out', () => {
    expect(prefilledOf(cardOf(understood)).question).toBe(
      'Asiakkaan Kela-päätös on *hylätty* Koppi, miten [valittaa](x)?',
    );
    expect(textOf(cardOf(understood))).toContain(
      'on \\*hylätty\\* Koppi, miten \\[valittaa\\](x)?',
    );
  });
});

describe('the receipt tells the plan', () => {
  it.each([
    [
      'fi',
      'Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A, paikalla klo 15 asti. Ellei koppia ole otettu klo 10.25 mennessä, kysyn Niinivaaralta.',
    ],
    [
      'sv',
      'Förfrågan är skickad till Rantakylä: Sosiaaliohjaaja A, på plats till kl. 15. Om ingen har tagit emot före kl. 10.25 frågar jag i Niinivaara.',
    ],
    [
      'en',
      'Request sent to Rantakylä: Sosiaaliohjaaja A, on site until 15:00. If nobody has taken it by 10:25, I will ask Niinivaara.',
    ],
  ] as const)('in %s', (language, sentence) => {
    expect(textOf(cardOf(sample('receipt, now'), language)).split('\n')).toContain(sentence);
  });

  const receipt = (changes: Parameters<typeof seen>[0], now = at('10:22')): string =>
    textOf(cardOf({ kind: 'receipt', seen: seen(changes), now, reopenable: false }));

  it('whom it comes to next when A has said no', () => {
    const said = receipt({
      plan: nowPlan,
      notified: [named('Sosiaaliohjaaja A'), counsellorB],
      excluded: [named('Sosiaaliohjaaja A')],
    });
    expect(said).toContain(
      'Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja B, paikalla klo 16 asti.',
    );
  });

  it('that the coordinator is told last', () => {
    const said = receipt({ plan: nowPlan, coordinatorTold: true }, at('10:26'));
    expect(said).toContain('Verkoston vetäjä tietää asiasta.');
    expect(said).toContain(
      'Ellei koppia ole otettu klo 10.32 mennessä, kerron verkoston vetäjälle.',
    );
  });

  it('when nobody is on site, who is next, and offers to ask more widely', () => {
    const card = cardOf(sample('receipt, nobody on site'));
    expect(textOf(card)).toContain(
      'Juuri nyt kukaan ei ole paikalla. Seuraavan kerran Rantakylässä: Sosiaaliohjaaja A, ti 1.12. klo 8–15.',
    );
    expect(verbsOf(card)).toContain('request.wider');
  });

  it('when somebody is there whom Koppi does not reach, never that nobody is', () => {
    const told = receipt({ plan: { ...nowPlan, nobodyNow: true }, notified: [] });
    expect(told).toContain(
      'Sosiaaliohjaaja A on paikalla Rantakylässä klo 15 asti, mutta en nyt tavoita häntä.',
    );
    expect(told).not.toContain('kukaan ei ole paikalla');
  });

  it('when nobody is expected at all', () => {
    const { steps, expiresAt, nobodyNow } = nobodyPlan;
    const plan = { steps, expiresAt, nobodyNow };
    expect(receipt({ plan, notified: [] })).toContain(
      'Seuraavaa paikallaoloa Rantakylässä ei ole merkitty.',
    );
  });

  it('once it is asked more widely, without offering it again', () => {
    const view: View = {
      kind: 'receipt',
      seen: seen({ plan: nobodyPlan, wider: true }),
      now: at('10:22'),
      reopenable: false,
    };
    expect(textOf(cardOf(view))).toContain('Kysyn nyt laajemmin.');
    expect(verbsOf(cardOf(view))).not.toContain('request.wider');
  });

  it('that no hurry interrupts nobody', () => {
    expect(receipt({ plan: weekPlan, urgency: 'week', notified: [] })).toContain(
      'Pyyntö odottaa seuraavaa paikallaoloa Rantakylässä: Sosiaaliohjaaja A, ti 1.12. klo 8. Kenenkään työ ei keskeydy.',
    );
  });

  it('that it goes out later today', () => {
    const steps = [
      { at: at('12:00'), tier: 'on-site-now', people: [counsellorB], digest: false } as const,
    ];
    expect(receipt({ plan: { ...nowPlan, steps }, urgency: 'today', notified: [] })).toContain(
      'Pyyntö lähtee Rantakylään klo 12: Sosiaaliohjaaja B.',
    );
  });

  it('that the asker is told when nothing follows', () => {
    expect(receipt({ plan: { ...nowPlan, steps: [] } })).toContain(
      'Ellei koppia ole otettu klo 10.45 mennessä, kerron sinulle.',
    );
  });
});

describe('the receipt', () => {
  it.each([
    ['receipt, now', ['request.edit', 'request.withdraw']],
    [
      'receipt, now, still here?',
      ['request.stillHere', 'request.clientLeft', 'request.edit', 'request.withdraw'],
    ],
    ['receipt, handing over', ['request.referenceLeft', 'request.edit', 'request.withdraw']],
    ['receipt, message left', ['request.edit', 'request.withdraw']],
    ['receipt, taken', ['request.answer', 'request.withdraw']],
    ['receipt, closed', ['rating.send', 'rating.send', 'rating.send', 'request.reopen']],
    ['receipt, closed and rated', ['rating.send']],
    ['receipt, withdrawn', []],
    ['receipt, no taker', ['request.withdraw']],
    ['receipt, texts erased', []],
  ])('%s: offers the moves of its state', (name, verbs) => {
    expect(verbsOf(cardOf(sample(name)))).toEqual(verbs);
  });

  it('gives the two words and says where the client’s details belong', () => {
    const text = textOf(cardOf(sample('receipt, handing over')));
    expect(text).toContain('Viitesanat: sininen lapio');
    expect(text).toContain(
      'Jätä viesti Mediatriin viitesanoilla; älä kirjoita asiakkaan tietoja tänne.',
    );
  });

  it('shows the numbers at once when the client is here', () => {
    const lines = textOf(cardOf(sample('receipt, now'))).split('\n');
    expect(lines.slice(lines.indexOf('Soita'), lines.indexOf('Soita') + 3)).toEqual([
      'Soita',
      'Sosiaaliohjaaja A: [013 000 1201](tel:0130001201)',
      'Hätänumero: [112](tel:112)',
    ]);
  });

  it('says that one’s own message can be deleted', () => {
    expect(textOf(cardOf(sample('receipt, now')))).toContain('Voit poistaa viestisi.');
  });

  it('shows answers with their writer and time, Markdown made plain', () => {
    const text = textOf(cardOf(sample('receipt, taken')));
    expect(text).toContain('Sosiaaliohjaaja A, klo 10.20');
    expect(text).toContain('Autan \\*lomakkeessa\\*.');
  });

  it('links to the adviser’s chat and phone', () => {
    const urls = [...elementsOf(cardOf(sample('receipt, taken')))].map(({ url }) => url);
    expect(urls).toContain('tel:0130001201');
    expect(urls).toContain(
      `https://teams.microsoft.com/l/chat/0/0?users=8%3Aorgid%3A${named('Sosiaaliohjaaja A')}`,
    );
  });

  it('rates with one tap', () => {
    expect(pressed(cardOf(sample('receipt, closed')), { verb: 'rating.send' })).toMatchObject({
      data: { id: 'kolibri', helped: 'yes' },
    });
  });

  it('asks afterwards what would have been done without', () => {
    const inputs = { instead: 'phoned-around' };
    expect(
      pressed(cardOf(sample('receipt, closed and rated')), { verb: 'rating.send', inputs }),
    ).toMatchObject({ data: { id: 'kolibri', ...inputs } });
  });

  it('has room for the longest talk', () => {
    const messages = Array.from({ length: 40 }, () => ({
      from: counsellorB,
      at: at('10:20'),
      text: '*'.repeat(1000),
    }));
    const card = cardOf({
      kind: 'receipt',
      seen: seen(taken, { messages, question: '漢'.repeat(500) }),
      now: at('10:22'),
      reopenable: false,
    });
    expect(textOf(card)).toContain('32 aiempaa viestiä ei näy tässä.');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(80_000);
  });

  it('carries a neutral text for the record system, without names', () => {
    expect(prefilledOf(cardOf(sample('receipt, closed'))).template).toBe(
      '24.11.2026 Konsultoitu: Sosiaaliohjaaja. Aihe: Etuus- ja hakemusasiat. Lopputulos: Konsultaatio riitti.',
    );
  });
});
