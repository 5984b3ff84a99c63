import type { Browser } from 'playwright-core';
import type { Channel } from '../../bot/src/config.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

const sentence = 'rantakylässä asiakas ei saa vuokraa maksettua, mistä apua tänään?';

/**
 * A Tuesday at 10.15 in Microsoft's own local Teams: the counsellor is on site at Rantakylä.
 * @param channel the SDK by which the service speaks to the windows
 */
export function mainJob(channel: Channel): void {
  let world: TestWorld;
  let browser: Browser;
  let nurse: TeamsWindow;
  let counsellor: TeamsWindow;

  beforeAll(async () => {
    [world, browser] = await Promise.all([
      startTestWorld({ windows: ['Hoitaja Rantakylä', 'Sosiaaliohjaaja A'], channel }),
      launchBrowser(),
    ]);
    nurse = await openWindow(browser, world.window('Hoitaja Rantakylä'));
    counsellor = await openWindow(browser, world.window('Sosiaaliohjaaja A'));
    for (const window of [nurse, counsellor]) await window.say('kieli suomi');
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 60_000);

  describe('the main job', () => {
    it('makes a form of one sentence', async () => {
      await nurse.say(sentence);
      await nurse.card().sees('Rantakylä · Tänään');
      await nurse.picture('01-sentence-to-form');
      expect(await nurse.card().buttons()).toEqual(expect.arrayContaining(['Lähetä', 'Muuta']));
    });

    it('unfolds the form in place', async () => {
      await nurse.card().press('Muuta');
      expect(await nurse.card().value('Kysymys')).toBe(sentence);
      await nurse.picture('02-form-unfolded', 1);
      await nurse.card().press('Muuta');
    });

    it('sends it, with the plan in words', async () => {
      await nurse.card().press('Lähetä');
      await nurse
        .card()
        .sees('Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A, paikalla klo 15 asti.');
      await nurse.picture('03-receipt-with-plan', 1);
    });

    it("shows it in the counsellor's window", async () => {
      await counsellor.card('Pyyntö odottaa ottajaa').sees(sentence);
      await counsellor.picture('04-counsellor-asked', 1);
    });

    it('is taken with one press, and the nurse knows', async () => {
      await counsellor.card().press('Otan kopin');
      await counsellor.card().sees('Otit kopin');
      await counsellor.picture('05-taken', 1);
      await nurse.sees(/Sosiaaliohjaaja A otti kopin klo/);
      await nurse.card('Koppi otettu').sees(sentence);
      await nurse.picture('06-nurse-knows');
    });

    it('is answered, and the answer reaches the nurse', async () => {
      await counsellor
        .card()
        .fill('Vastauksesi', 'Täydentävä toimeentulotuki: tulen huoneeseesi klo 11.');
      await counsellor.card().press('Vastaa');
      await nurse
        .card('Koppi otettu')
        .sees('Täydentävä toimeentulotuki: tulen huoneeseesi klo 11.');
      await nurse.picture('07-answer', 2);
    });

    it('is answered and closed', async () => {
      await counsellor.card().fill('Vastauksesi', 'Hakemus tehtiin yhdessä.');
      await counsellor.card().press('Vastaa ja päätä');
      await counsellor.card().sees('Konsultaatio riitti');
      await counsellor.picture('08-closed', 1);
      await nurse.card('Päätetty').sees('Hakemus tehtiin yhdessä.');
    });

    it('is rated', async () => {
      const receipt = nurse.card('Oliko tästä apua?');
      await receipt.picture('09-rating');
      await receipt.press('Kyllä');
      await nurse.sees('Kiitos arviosta.');
      const rated = nurse.card('Kiitos arviosta.');
      await rated.choose('Mitä olisit tehnyt ilman konsultaatiota?', 'Soitellut eri paikkoihin');
      await rated.press('Lähetä');
    });

    it('appears in the figures', async () => {
      const figures = await statisticsOnce(({ totals }) => totals.byState.closed === 1);
      const row = figures.rows.find(
        ({ month, station }) => month === '2026-11' && station === 'rantakyla',
      );
      expect(row).toMatchObject({
        total: 1,
        byOutcome: { solved: 1 },
        byKind: { consult: 1 },
        minutesToAccept: { count: 1 },
        minutesToClose: { count: 1 },
      });
    });
  });

  describe('a request to handle', () => {
    it('gives two reference words and waits for the message', async () => {
      await nurse.say(
        'voitko hoitaa: asiakas tarvitsee apua hoitotukihakemukseen, rantakylä, tänään',
      );
      await nurse.card().sees('Pyydän hoitamaan');
      await nurse.card().tick('Asiakas on antanut luvan');
      await nurse.card().press('Lähetä');
      await nurse.card().sees('Viitesanat:');
      await nurse.card().sees('Jätä viesti Mediatriin viitesanoilla');
      await nurse.picture('10-reference-words', 1);
      await counsellor.card('Pyyntö odottaa ottajaa').sees('Odottaa viestiä Mediatrissa');
      await counsellor.picture('11-awaits-message', 1);
    });

    it('tells when the message was left', async () => {
      await nurse.card().press('Viesti jätetty');
      await nurse.card().sees('Viesti on jätetty Mediatriin.');
      await counsellor.card().sees('Viesti on Mediatrissa näillä viitesanoilla.');
    });

    it('ends with paluutieto', async () => {
      await counsellor.card().press('Otan kopin');
      await counsellor.card().sees('Otit kopin');
      await counsellor.card().press('Päätä');
      await counsellor.card().choose('Miten asia päättyi?', 'Otettiin hoidettavaksi');
      await counsellor.card().fill('Paluutieto', 'Hakemus tehty, merkitty sosiaalikertomukseen.');
      await counsellor.picture('12-close-with-result', 1);
      await counsellor.card().press('Päätä nyt');
      await counsellor.card().sees('Otettiin hoidettavaksi');
      await nurse.card('Päätetty').sees('Hakemus tehty, merkitty sosiaalikertomukseen.');
      await nurse.picture('13-result', 1);
    });
  });

  describe('besides', () => {
    it('an entry from the corridor takes one form', async () => {
      await counsellor.say('merkintä');
      await counsellor.card().sees('Tilastomerkintä, ei asiakaskirjaus');
      await counsellor.card().choose('Aihe', 'Kotona pärjääminen');
      await counsellor.picture('14-entry', 1);
      await counsellor.card().press('Tallenna');
      await counsellor.sees('Merkintä tehty');
      const { totals } = await statisticsOnce((figures) => figures.totals.entries.total === 1);
      expect(totals.entries.byTopic).toEqual({ 'coping-at-home': 1 });
    });

    it('a request can be withdrawn, and the counsellor is told', async () => {
      await nurse.say('rantakylä, neuvoa omaishoidon tukeen tänään');
      await nurse.card().press('Lähetä');
      await counsellor.card().sees('omaishoidon tukeen');
      await nurse.card().press('Peru');
      await nurse.card().sees('Peruttu');
      await nurse.picture('15-withdrawn', 1);
      await counsellor.sees('Kysyjä perui pyynnön.');
    });

    it('an identity code is refused, not stored and not echoed', async () => {
      const code = '131052-952T';
      await nurse.say(`asiakkaan ${code} toimeentulotuki, rantakylä`);
      await nurse.picture('16-identifier-refused');
      const answer = (await nurse.text()).split(code).at(-1);
      expect(answer).toMatch(/ei (?:tallennettu|lähetetty)|tunnu/iu);
      expect(await world.log('service')).not.toContain(code);
      expect(await nurse.card().text()).not.toContain(code);
    });

    it('shows who is where', async () => {
      await nurse.say('paikalla');
      await nurse.card().sees('Rantakylä');
      await nurse.picture('17-who-is-where', 1);
    });
  });

  /** Figures follow within a moment: they are written after the answer. */
  async function statisticsOnce(holds: (figures: Figures) => boolean): Promise<Figures> {
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(`${world.bot}/api/statistics`);
      const figures = (await response.json()) as Figures;
      if (holds(figures) || attempt > 50) return figures;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

interface Figures {
  readonly rows: readonly { readonly month: string; readonly station: string }[];
  readonly totals: {
    readonly byState: Readonly<Record<string, number>>;
    readonly entries: { readonly total: number; readonly byTopic: unknown };
  };
}
