import { patientRows } from '../helpers/patient-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import type { RequestFact } from '../../bot/src/domain/statistics/fact.ts';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { sv } from '../../bot/src/wording/sv.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';
import { choicesOf, elementsOf, prefilledOf, type Json } from '../helpers/card.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { tuesday } from './fresh.ts';

// Each seed is a county file and no fork: its own journey, on real tables, through the bot's door.

type Seed = 'varha' | 'oma-hame' | 'etela-savo' | 'paijat-hame';

let service: RunningService;
let azurite: Azurite | undefined;
afterEach(async () => {
  await service.stop();
  await azurite?.stop();
  azurite = undefined;
});

/** The county's service on a Tuesday at a quarter past ten. */
async function begin(seed: Seed, rows?: Rows) {
  service = await startService({ at: tuesday, seed, ...(rows ? { rows } : {}) });
  return service.named;
}

/** The same on Microsoft's table emulator: the journey of each seed. */
async function beginOnTables(seed: Seed) {
  azurite = await startAzurite();
  const rows = patientRows(azurite.connectionString);
  await rows.open();
  return begin(seed, rows);
}

const only = async () => (await service.requests())[0]!;

async function fact(): Promise<RequestFact> {
  const all = await service.rows.listAcross('Facts', '');
  const row = all.find(({ row: key }) => /^[a-z]{24}$/u.test(key));
  return unpacked<RequestFact>(row!.values);
}

describe('S1 Varha: a pair', () => {
  it('is asked together; the nurse of it takes what the counsellor was wanted for', async () => {
    const named = await beginOnTables('varha');
    const nurse = named('Asiakasvastaava B, sairaanhoitaja');
    const counsellor = named('Asiakasvastaava B, sosiaaliohjaaja');
    await named('Hoitaja Parainen').asks('Paraisilla kysymys asumistuesta, tänään');
    expect(nurse.card().verbs).toContain('request.accept');
    expect(counsellor.card().verbs).toContain('request.accept');
    await nurse.taps('request.accept');
    expect(counsellor.card().text).toContain('Asiakasvastaava B, sairaanhoitaja ehti ensin');
    expect((await only()).consultation).toMatchObject({
      state: 'accepted',
      profession: 'case-counsellor',
      adviser: nurse.id,
    });
  });

  it('sees the same queue before anybody is told', async () => {
    const named = await begin('varha');
    await named('Hoitaja Parainen').asks('Paraisilla kysymys asumistuesta, ei kiirettä');
    for (const half of ['sairaanhoitaja', 'sosiaaliohjaaja']) {
      const queue = await named(`Asiakasvastaava B, ${half}`).writes('jono');
      expect(queue.verbs).toContain('request.accept');
    }
  });

  it('speaks Swedish to a nurse who does, under the Swedish names of the stations', async () => {
    const named = await begin('varha');
    const nurse = named('Hoitaja Parainen').speaking('sv-FI');
    const form = await nurse.writes('Pargas: klienten har inte råd med hyran, i dag');
    expect(prefilledOf(form.card!)).toMatchObject({ station: 'parainen', urgency: 'today' });
    expect(form.text).toContain('Pargas');
    expect(form.text).toContain(sv.form.notSent);
    const receipt = await nurse.taps('request.send', {}, { on: form });
    expect(receipt.text).toContain('Pargas');
    const adviser = named('Asiakasvastaava B, sosiaaliohjaaja').speaking('sv-FI');
    const taken = await adviser.taps('request.accept');
    expect([...choicesOf(taken.card!, 'outcome').values()]).toContain(sv.outcome.solved);
    await adviser.taps('request.answerAndClose', {
      answer: 'FPA:s bostadsbidrag, vi fyller i ansökan tillsammans.',
    });
    expect(nurse.card().text).toContain('bostadsbidrag');
    expect(nurse.card().text).toContain(sv.outcome.solved);
  });
});

describe('S2 Oma Häme: the check of triggers', () => {
  const asked = 'Forssassa asiakas käy monta kertaa viikossa, miten jatketaan? tänään';

  it('asks in plain words, explains what it suggests and lets the nurse choose', async () => {
    const named = await begin('oma-hame');
    const nurse = named('Hoitaja Forssa');
    const form = await nurse.writes(asked);
    expect([...choicesOf(form.card!, 'triggers').values()]).toContain(
      'Käykö asiakas usein saman asian takia?',
    );
    expect(form.text).not.toContain(fi.cooperation['shared-plan']);
    const checked = await nurse.taps(
      'request.check',
      { triggers: 'many-visits,both-sectors' },
      { on: form },
    );
    expect(checked.text).toContain('Ehdotus: Kutsu mukaan');
    expect(checked.text).toContain(
      'Tähän viittaavat: Useita käyntejä samasta asiasta; Asioi sekä sosiaali- että terveyspalveluissa.',
    );
    expect(await service.requests()).toEqual([]);
    expect(prefilledOf(checked.card!)).toMatchObject({ triggers: 'many-visits,both-sectors' });
    await nurse.taps('request.send', { cooperation: 'shared-plan' }, { on: checked });
    expect((await only()).consultation).toMatchObject({
      triggers: ['many-visits', 'both-sectors'],
      cooperation: 'shared-plan',
    });
    const counsellor = named('Sosiaaliohjaaja A');
    expect(counsellor.card().text).toContain(fi.cooperation['shared-plan']);
    expect(counsellor.card().text).toContain('Useita käyntejä samasta asiasta');
  });

  it.each([
    ['none', '', fi.cooperation['consultation-enough']],
    ['one that decides alone', 'many-plans', fi.cooperation['shared-plan']],
    ['another', 'substances-and-mood', fi.cooperation['invite-others']],
    [
      'four',
      'many-visits,missed-visits,both-sectors,worried-relative',
      fi.cooperation['shared-plan'],
    ],
  ])('with %s ticked suggests what the county file says', async (_case, triggers, suggestion) => {
    const named = await begin('oma-hame');
    const nurse = named('Hoitaja Forssa');
    const form = await nurse.writes(asked);
    const checked = await nurse.taps('request.check', { triggers }, { on: form });
    expect(checked.text).toContain(`Ehdotus: ${suggestion}`);
  });

  it('refuses an identifier there as everywhere, and shows none of it again', async () => {
    const named = await begin('oma-hame');
    const nurse = named('Hoitaja Forssa');
    const form = await nurse.writes(asked);
    const question = 'soita asiakkaalle 040 123 4567';
    const answer = await nurse.taps('request.check', { question }, { on: form });
    expect(answer.text).not.toContain('123');
    expect(await service.everythingStored()).not.toContain('4567');
  });

  it('goes from recognised client to vastuutyöntekijä by profession, as codes', async () => {
    const named = await beginOnTables('oma-hame');
    const nurse = named('Hoitaja Forssa');
    const form = await nurse.writes(asked);
    const checked = await nurse.taps('request.check', { triggers: 'many-plans' }, { on: form });
    await nurse.taps('request.send', { cooperation: 'shared-plan' }, { on: checked });
    const counsellor = named('Sosiaaliohjaaja A');
    await counsellor.taps('request.accept');
    await counsellor.taps('request.close', {
      outcome: 'handled',
      sharedClient: 'true',
      responsible: 'mental-health-nurse',
    });
    expect(await fact()).toMatchObject({
      triggers: ['many-plans'],
      cooperation: 'shared-plan',
      details: { sharedClient: true, responsible: 'mental-health-nurse' },
    });
  });

  it('reaches from the station over its region to the county', async () => {
    const named = await begin('oma-hame');
    await named('Hoitaja Ypäjä').asks('Ypäjällä kysymys asumistuesta, tänään');
    const { plan, notified } = (await only()).consultation;
    expect(notified).toEqual([named('Sosiaaliohjaaja B').id]);
    const later = plan!.steps.flatMap(({ people }) => people);
    expect(later.slice(0, 2)).toEqual(
      ['Sosiaaliohjaaja A', 'Sosiaaliohjaaja D'].map((name) => named(name).id),
    );
    expect(later).not.toContain(named('Sosiaaliohjaaja C').id);
  });
});

describe('S3 Etelä-Savo: two kinds of request', () => {
  it('offers a service for the client and a consultation, under its own names', async () => {
    const named = await begin('etela-savo');
    const nurse = named('Hoitaja Mikkeli');
    const form = await nurse.writes('konsultaatio');
    expect([...choicesOf(form.card!, 'kind')]).toEqual([
      ['handle', 'Pyydän terveyssosiaalityötä asiakkaalle'],
      ['consult', 'Konsultoin terveyssosiaalityötä'],
    ]);
    expect(prefilledOf(form.card!)).toMatchObject({ kind: 'consult' });
  });

  it('takes what it does not tell apart as the service, and no kind that it does not offer', async () => {
    const named = await begin('etela-savo');
    const nurse = named('Hoitaja Mikkeli');
    const form = await nurse.writes('Mikkelissä, voitko selvittää asiakkaan asumistuen, tänään');
    expect(prefilledOf(form.card!)).toMatchObject({ kind: 'handle' });
    const button = [...elementsOf(form.card!)].find(({ verb }) => verb === 'request.send')!;
    const more = { station: 'mikkeli', topic: 'benefits', permission: 'true' };
    const data = { ...(button['data'] as Json), ...more, kind: 'find-out' };
    const refused = await nurse.forges('request.send', data);
    expect(refused.verbs).not.toContain('request.withdraw');
    expect(await service.requests()).toEqual([]);
    await nurse.forges('request.send', { ...data, kind: 'handle' });
    expect((await only()).consultation.kind).toBe('handle');
  });

  it('keeps the reception table, and calls LifeCare by its name', async () => {
    const named = await beginOnTables('etela-savo');
    const nurse = named('Hoitaja Mikkeli');
    const receipt = await nurse.asks('Mikkelissä toimeentulotuki puuttuu, tänään', {
      kind: 'handle',
      permission: 'true',
    });
    expect(receipt.text).toContain('Pyydän terveyssosiaalityötä asiakkaalle');
    expect(receipt.text).toContain('LifeCareen');
    await nurse.taps('request.referenceLeft');
    const worker = named('Sosiaaliohjaaja A');
    await worker.taps('request.accept');
    await worker.taps('request.close', {
      outcome: 'handled',
      result: 'Soitettu asiakkaalle, hakemus lähti.',
      channel: 'phone',
      oneContact: 'true',
      socialClient: 'no',
      pensioner: 'true',
      ageBand: '65-74',
      followUp: 'phone',
    });
    expect((await fact()).details).toMatchObject({
      channel: 'phone',
      oneContact: true,
      socialClient: 'no',
      pensioner: true,
      ageBand: '65-74',
      followUp: 'phone',
    });
  });
});

describe('S4 Päijät-Häme: anybody asks anybody', () => {
  it.each([
    ['fi-FI', 'Launeella kysyn farmaseutilta lääkkeiden yhteisvaikutuksista, tänään', 'pharmacist'],
    ['fi-FI', 'kysyisin geronomilta asumistuesta, Laune, tänään', 'geronomist'],
    ['fi-FI', 'Launeella voisiko fysioterapeutti katsoa, etuusasia, tänään', 'physiotherapist'],
    ['fi-FI', 'Launeella konsultoisin suuhygienistiä, ei rahaa hoitoon, tänään', 'oral-health'],
    [
      'fi-FI',
      'Launeella lääkärin lausunto puuttuu, kysymys asumistuesta, tänään',
      'social-counsellor',
    ],
    ['sv-FI', 'Laune: jag frågar farmaceuten om bostadsbidraget, i dag', 'pharmacist'],
    [
      'sv-FI',
      'Laune: kan arbetsförmågekoordinatorn hjälpa med FPA, i dag',
      'work-ability-coordinator',
    ],
    ['en-GB', 'Laune: I ask the pharmacist about housing benefit, today', 'pharmacist'],
    ['en-GB', 'Laune: could the physiotherapist help with a benefit, today', 'physiotherapist'],
  ])('%s: %s', async (locale, sentence, profession) => {
    const named = await begin('paijat-hame');
    const nurse = named('Hoitaja Laune').speaking(locale);
    await nurse.asks(sentence);
    const { consultation } = await only();
    expect(consultation).toMatchObject({ profession, station: 'laune' });
    const asked = named(
      {
        pharmacist: 'Farmaseutti A',
        geronomist: 'Geronomi A',
        physiotherapist: 'Fysioterapeutti A',
        'oral-health': 'Suuhygienisti A',
        'social-counsellor': 'Sosiaaliohjaaja A',
        'work-ability-coordinator': 'Työkykykoordinaattori A',
      }[profession]!,
    );
    expect(consultation.notified).toEqual([asked.id]);
  });

  it('says in the line who is asked when it is not who the topic goes to', async () => {
    const named = await begin('paijat-hame');
    const form = await named('Hoitaja Laune').writes('Launeella kysyn geronomilta asumistuesta');
    expect(form.text).toContain('Laune · Etuus- ja hakemusasiat · Geronomi');
  });

  it('a counsellor asks the physiotherapist, who asks the counsellor', async () => {
    const named = await beginOnTables('paijat-hame');
    const counsellor = named('Sosiaaliohjaaja A');
    const physio = named('Fysioterapeutti A');
    const sent = await counsellor.asks(
      'Launeella kysyn fysioterapeutilta, saako apuvälineeseen tukea, tänään',
    );
    expect(sent.text).toContain('Fysioterapeutti A');
    expect(counsellor.isOffered('request.accept')).toBe(false);
    await physio.taps('request.accept');
    await physio.taps('request.answerAndClose', { answer: 'Apuvälinelainaamosta saa kokeilla.' });
    expect(counsellor.card().text).toContain('Apuvälinelainaamosta');
    expect(await fact()).toMatchObject({
      direction: 'to-health',
      counterpart: 'health',
      askerProfession: 'social-counsellor',
      profession: 'physiotherapist',
    });

    await physio.asks('Launeella kysyn sosiaaliohjaajalta asumistuesta, tänään');
    await counsellor.taps('request.accept');
    const back = (await service.requests()).find(
      ({ consultation }) => consultation.asker === physio.id,
    )!;
    expect(back.consultation).toMatchObject({
      adviser: counsellor.id,
      between: {
        direction: 'to-social',
        counterpart: 'health',
        askerProfession: 'physiotherapist',
      },
    });
  });

  it('the family-centre team answers its own house first', async () => {
    const named = await begin('paijat-hame');
    await named('Hoitaja Lahden perhekeskus').asks(
      'perhekeskuksessa vanhempi on uupunut, miten tuetaan perhettä? tänään',
    );
    const { consultation } = await only();
    expect(consultation).toMatchObject({ station: 'perhekeskus', topic: 'family' });
    expect(consultation.notified).toEqual([named('Sosiaaliohjaaja, perhekeskustiimi').id]);
  });
});
