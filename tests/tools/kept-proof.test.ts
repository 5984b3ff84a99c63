import { readFileSync } from 'node:fs';
import { pageOf, type Kept } from '../faults/kept.ts';

it('the page of the last proof says what was kept, and what was not run', () => {
  const page = readFileSync('docs/faults.md', 'utf8');
  const machine = /seed \S+ · (?<machine>.+)$/mu.exec(page)?.groups?.['machine'] ?? '';
  const kept = JSON.parse(readFileSync('docs/faults.json', 'utf8')) as Kept;
  expect(page).toBe(pageOf(kept, machine));
});
