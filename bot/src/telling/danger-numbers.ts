import type { Pen } from './pen.ts';

/** Whom to call when the words tell of danger or child protection: 112 first, then the county's own. */
export function dangerNumbers(pen: Pen): readonly { name: string; phone: string }[] {
  const known = pen.county.numbers
    .filter(({ danger }) => danger)
    .map(({ name, phone }) => ({ name: name[pen.language], phone }));
  const has112 = known.some(({ phone }) => phone === '112');
  return has112 ? known : [{ name: pen.words.danger.emergency, phone: '112' }, ...known];
}
