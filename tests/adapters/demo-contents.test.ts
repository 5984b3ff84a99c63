import { demoContents } from '../helpers/demo-contents.ts';

// What a county sees first: enough of it, and nobody's real number but those that everybody may ring.

const contents = demoContents(Date.parse('2026-11-24T08:15:00Z'));
const directory = async () => {
  const { directory: found } = await contents;
  if (!found) throw new Error('The demo county has no directory');
  return found;
};

it('has sixty services, of every sector', async () => {
  const { services, organizations } = await directory();
  expect(services.length).toBeGreaterThanOrEqual(60);
  expect(new Set(organizations.map(({ sector }) => sector)).size).toBeGreaterThanOrEqual(6);
});

it('says who does what in each of the thirteen roles', async () => {
  const { roleCards } = await directory();
  expect(roleCards.map(({ id }) => id).toSorted()).toEqual([
    'asiakasvastaava',
    'case-manager',
    'farmaseutti',
    'fysioterapeutti',
    'geronomi',
    'hoitaja',
    'laakari',
    'mielenterveys-ja-paihdehoitaja',
    'omatyontekija',
    'sosiaaliohjaaja',
    'suun-terveydenhuolto',
    'tyokykykoordinaattori',
    'vastuutyontekija',
  ]);
});

it('gives no number that may be somebody’s', async () => {
  const { phones } = await directory();
  // The emergency number, the medical helpline and Nollalinja.
  const everybodys = new Set(['112', '116 117', '080 005 005']);
  const real = phones.map(({ number }) => number).filter((one) => !/^0\d{1,3} 000 /u.test(one));
  expect(real.filter((one) => !everybodys.has(one))).toEqual([]);
});

it('teaches what S0 asks about, with questions, and the main ones in Swedish', async () => {
  const { items, paths } = await contents;
  expect(new Set(items.map(({ group }) => group)).size).toBeGreaterThanOrEqual(12);
  expect(items.filter(({ language }) => language === 'sv').length).toBeGreaterThanOrEqual(5);
  for (const { questions } of items) expect([2, 3]).toContain(questions.length);
  expect(items.some(({ video }) => video !== undefined)).toBe(true);
  const [path] = paths;
  expect(path?.steps.filter(({ kind }) => kind === 'item').length).toBeGreaterThanOrEqual(3);
});
