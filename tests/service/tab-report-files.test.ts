import { read as readWorkbook, utils, type WorkSheet } from '@e965/xlsx';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Language } from '../../bot/src/domain/language.ts';
import { statisticsPageWords } from '../../bot/src/wording/tab/statistics.ts';
import type { DemoFile } from '../helpers/service.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService, nowSentence } from './fresh.ts';

// The report as files, read back by other libraries than those that wrote them.

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}
const formula = '=HYPERLINK("http://127.0.0.1/";"Avaa")';
const attempt = { fi: formula, sv: '+1+1', en: '@SUM(1)' };

/** A county one of whose topics is called like a formula. */
const withFormula = (demo: DemoFile): DemoFile => {
  const { topics } = demo as DemoFile & { readonly topics: readonly Named[] };
  const changed = topics.map((one) => (one.id === 'benefits' ? { ...one, name: attempt } : one));
  return Object.assign({}, demo, { topics: changed });
};
const world = freshService(() => ({ county: withFormula }));

/** Asked at Rantakylä, taken after four minutes on site, closed after 25. */
async function livesThroughOne(): Promise<void> {
  const { nurse, a } = world().people;
  await nurse.asks(nowSentence);
  await world().advance(4);
  await a.taps('request.accept');
  await world().advance(21);
  await a.taps('request.close', { outcome: 'solved', channel: 'phone', pensioner: 'true' });
}

async function file(
  kind: 'csv' | 'xlsx' | 'pdf',
  language: Language = 'fi',
  name = 'Lähiesihenkilö',
) {
  const token = await signedInAs(world().url(), world().named(name).id);
  const query = 'from=2026-11&until=2026-11&compare=previous';
  const response = await fetch(`${world().url()}/api/statistics/report.${kind}?${query}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

const names = async (language: Language) => {
  const { bytes } = await file('xlsx', language);
  return readWorkbook(bytes).SheetNames;
};

describe('CSV', () => {
  it('opens by itself in a Finnish Excel: mark, semicolons, decimal commas, days', async () => {
    await livesThroughOne();
    const { type, bytes } = await file('csv');
    expect(type).toBe('text/csv; charset=utf-8');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toContain('Jakso alkaa;1.11.2026');
    expect(lines).toContain('Jakso päättyy;30.11.2026');
    expect(lines).toContain('Pyynnöt;kpl;1;0');
    expect(lines).toContain('Kopin otto, puolet;min;4;');
    expect(lines).toContain('Konsultaatio riitti;%;100;');
  });

  it.each(['fi', 'sv', 'en'] as const)('makes no formula of a name in %s', async (language) => {
    await livesThroughOne();
    const text = new TextDecoder().decode((await file('csv', language)).bytes);
    const cells = text.split(/[;\r\n]+/u).map((cell) => cell.replace(/^"/u, ''));
    expect(cells.some((cell) => cell.startsWith(`'${attempt[language].slice(0, 4)}`))).toBe(true);
    expect(cells.filter((cell) => /^[=+@]/u.test(cell))).toEqual([]);
  });
});

describe('XLSX', () => {
  const sheet = async (name: string): Promise<WorkSheet> => {
    const { bytes } = await file('xlsx');
    const found = readWorkbook(bytes, { cellDates: true, UTC: true }).Sheets[name];
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };

  it('has numbers as numbers, days as days, shares as per cent', async () => {
    await livesThroughOne();
    const about = await sheet('Tiivistelmä');
    const rows = utils.sheet_to_json<readonly unknown[]>(about, { header: 1, UTC: true });
    const begins = rows.find(([name]) => name === 'Jakso alkaa')?.[1];
    expect(begins).toEqual(new Date('2026-11-01T00:00:00Z'));
    const figures = await sheet('Kaikki luvut');
    const cells = Object.values(figures) as readonly { v?: unknown; t?: string; z?: string }[];
    expect(cells.filter(({ v, t }) => t === 'n' && v === 4).length).toBeGreaterThan(0);
    const asTable = utils.sheet_to_json<readonly unknown[]>(figures, { header: 1 });
    expect(asTable.find(([name]) => name === 'Pyynnöt')).toEqual(['Pyynnöt', 'kpl', 1, 0]);
    expect(asTable.find(([name]) => name === 'Konsultaatio riitti')?.[2]).toBe(1);
  });

  it('makes no formula of a name', async () => {
    await livesThroughOne();
    const topics = Object.values(await sheet('Aihe')) as readonly { v?: unknown; f?: string }[];
    expect(topics.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(topics.map(({ v }) => v)).toContain(formula);
  });

  it('names its sheets in the language of the reader, each but once', async () => {
    await livesThroughOne();
    for (const language of ['fi', 'sv', 'en'] as const) {
      const all = await names(language);
      expect(all).toContain(statisticsPageWords(language).figures);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('PDF', () => {
  it.each([
    ['fi', 'Koppi · Siun sote · marraskuu 2026', 'Pyyntöjä tuli 1', 'Sivu 1/'],
    ['sv', 'Koppi · Siun sote · november 2026', 'Antalet förfrågningar var 1', 'Sida 1/'],
    ['en', 'Koppi · Siun sote · November 2026', 'Requests received: 1', 'Page 1/'],
  ] as const)('in %s reads as the page does', async (language, title, sentence, page) => {
    await livesThroughOne();
    const { type, bytes } = await file('pdf', language);
    expect(type).toBe('application/pdf');
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf, { mergePages: true });
    const said = text.replaceAll(/\s+/gu, ' ');
    for (const part of [title, sentence, page, 'Rantakylä', statisticsPageWords(language).figures])
      expect(said).toContain(part);
  });

  it('can be read aloud: tagged, with its language and its title', async () => {
    await livesThroughOne();
    const pdf = await getDocumentProxy((await file('pdf')).bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Koppi · Siun sote · marraskuu 2026',
      Language: 'fi',
    });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD']) expect(tree).toContain(`"${role}"`);
  });

  it('names no adviser to whoever reads figures alone', async () => {
    await livesThroughOne();
    for (const [name, isTold] of [
      ['Lähiesihenkilö', false],
      ['Verkoston vetäjä', true],
    ] as const) {
      const { text } = await extractText((await file('pdf', 'fi', name)).bytes, {
        mergePages: true,
      });
      expect(text.includes(statisticsPageWords('fi').load)).toBe(isTold);
      expect(text).not.toContain('Sosiaaliohjaaja A');
    }
  });
});

it.each(['csv', 'xlsx', 'pdf'] as const)('%s is for those who read figures', async (kind) => {
  expect((await file(kind, 'fi', 'Hoitaja Rantakylä')).status).toBe(403);
  expect((await file(kind, 'fi', 'Sosiaaliohjaaja A')).status).toBe(403);
});
