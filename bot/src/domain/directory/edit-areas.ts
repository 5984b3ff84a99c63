import { municipalityName } from './municipalities.ts';
import type { ServiceArea, SpokenLanguage } from './types.ts';
import { municipalitiesOf } from './views.ts';

/** The areas of a service with these municipalities; without any it is for everybody everywhere. */
export function editedAreas(
  areas: readonly ServiceArea[],
  codes: readonly string[],
  service: string,
  newId: () => string,
): readonly ServiceArea[] {
  const before = municipalitiesOf(areas);
  const isSame = before.length === codes.length && before.every((code) => codes.includes(code));
  if (isSame) return areas;
  const isOne = ({ extentType }: ServiceArea) => extentType === 'municipality';
  const stay = areas.filter((area) => isOne(area) && codes.includes(area.extent ?? ''));
  const there = new Set(stay.map(({ extent }) => extent));
  const fresh = [...new Set(codes)].filter((code) => !there.has(code));
  return [
    ...stay,
    ...fresh.map((code) => ({
      ...{ id: newId(), service, name: municipalityName(code) ?? {} },
      ...{ extentType: 'municipality', extent: code },
    })),
  ];
}

/** Languages of the service itself; those of its numbers and places stay. */
export function editedLanguages(
  spoken: readonly SpokenLanguage[],
  codes: readonly string[],
  service: string,
  newId: () => string,
): readonly SpokenLanguage[] {
  const stay = spoken.filter(
    (one) => one.service !== service || one.code === undefined || codes.includes(one.code),
  );
  const there = new Set(stay.flatMap((one) => (one.service === service ? [one.code] : [])));
  const fresh = [...new Set(codes)].filter((code) => !there.has(code));
  return [...stay, ...fresh.map((code) => ({ id: newId(), service, code }))];
}
