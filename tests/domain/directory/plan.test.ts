import fc from 'fast-check';
import { applyImport } from '../../../bot/src/domain/directory/apply.ts';
import { planImport } from '../../../bot/src/domain/directory/plan.ts';
import type { Import, ImportPlan } from '../../../bot/src/domain/directory/plan.ts';
import {
  emptyDirectory,
  isLost,
  keyOf,
  tableNames,
} from '../../../bot/src/domain/directory/tables.ts';
import { takeBack } from '../../../bot/src/domain/directory/take-back.ts';
import type { Directory, Service } from '../../../bot/src/domain/directory/types.ts';
import { runs } from '../../helpers/thorough.ts';
import { directories } from './directories.ts';

function planned(asked: Import): ImportPlan {
  const steps = planImport(asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const countOf = ({ tables }: ImportPlan) => {
  const all = tableNames.map((table) => tables[table]);
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  return {
    added: sum(({ added }) => added.length),
    changed: sum(({ changed }) => changed.length),
    gone: sum(({ gone }) => gone.length),
  };
};
const nothing = { added: 0, changed: 0, gone: 0 };
const first = (incoming: Directory) => {
  const plan = planned({ source: 'hsds', incoming, standing: emptyDirectory, base: undefined });
  return { ...applyImport(plan, emptyDirectory), base: plan.base };
};

const service = (id: string, more: Partial<Service> = {}): Service => ({
  ...{ id, organization: 'kela', name: { fi: id }, status: 'active', lastModified: 0 },
  ...{ targetGroups: [], topics: [], origin: { source: 'hsds', id } },
  ...more,
});
const kela: Directory = {
  ...emptyDirectory,
  organizations: [
    { id: 'kela', name: { fi: 'Kela' }, sector: 'kela', origin: { source: 'hsds', id: 'kela' } },
  ],
  services: [service('neuvonta'), service('kuntoutus')],
  phones: [{ id: 'numero', service: 'neuvonta', number: '020 1', audience: 'public' }],
};
const again = (
  incoming: Directory,
  change: (standing: Directory) => Directory = (same) => same,
) => {
  const { directory, base } = first(kela);
  const standing = change(directory);
  const plan = planned({ source: 'hsds', incoming, standing, base });
  return { plan, standing, ...applyImport(plan, standing) };
};

describe('an import', () => {
  it('shows what is added, changed field by field, and gone', () => {
    const [neuvonta] = kela.services;
    const { plan, directory } = again({
      ...kela,
      services: [{ ...neuvonta!, name: { fi: 'Neuvonta' } }, service('uusi')],
    });
    expect(plan.tables.services).toMatchObject({
      added: [{ id: 'uusi' }],
      changed: [{ changes: [{ field: 'name', from: { fi: 'neuvonta' }, to: { fi: 'Neuvonta' } }] }],
      gone: [{ id: 'kuntoutus' }],
    });
    expect(directory.services.map(({ name }) => name.fi)).toEqual(['Neuvonta', 'uusi']);
  });

  it('keeps what was changed, added and removed here', () => {
    const { plan, directory } = again(
      {
        ...kela,
        services: kela.services.map((one) => ({
          ...one,
          name: { fi: `${one.id}!` },
          url: 'https://uusi.fi',
        })),
      },
      (standing) => ({
        ...standing,
        services: [
          { ...standing.services[0]!, name: { fi: 'Meidän nimi' }, owner: 'hoitaja' },
          { ...service('oma'), origin: { source: 'koppi' } },
        ],
      }),
    );
    expect(directory.services).toEqual([
      {
        ...service('neuvonta'),
        name: { fi: 'Meidän nimi' },
        owner: 'hoitaja',
        url: 'https://uusi.fi',
      },
      { ...service('oma'), origin: { source: 'koppi' } },
    ]);
    expect(plan.tables.services.changed[0]!.kept).toEqual([
      { field: 'name', from: { fi: 'Meidän nimi' }, to: { fi: 'neuvonta!' } },
    ]);
    expect(plan.tables.services.heldBack).toBe(1);
  });

  it('keeps what the source lets go of but was changed here, or has something of ours', () => {
    const { plan } = again(emptyDirectory, (standing) => ({
      ...standing,
      phones: [
        ...standing.phones,
        { id: 'oma', service: 'kuntoutus', number: '013', audience: 'professional' },
      ],
    }));
    expect(plan.tables.services.keptHere.map(({ row, why }) => [row.id, why])).toEqual([
      ['kuntoutus', 'used-here'],
    ]);
    expect(plan.tables.organizations.keptHere.map(({ why }) => why)).toEqual(['used-here']);
    expect(plan.tables.services.gone.map(({ id }) => id)).toEqual(['neuvonta']);
  });

  it('does not bring what belongs to something that was removed here', () => {
    const more = {
      id: 'toinen',
      service: 'neuvonta',
      number: '020 2',
      audience: 'public',
    } as const;
    const { plan, directory } = again({ ...kela, phones: [...kela.phones, more] }, (standing) => ({
      ...standing,
      services: standing.services.filter(({ id }) => id !== 'neuvonta'),
      phones: [],
    }));
    expect([directory.phones, plan.tables.phones.heldBack]).toEqual([[], 2]);
  });

  it('neither changes nor takes away what could not be read, nor what belongs to it', () => {
    const unread = { rows: [{ table: 'services', id: 'neuvonta' }], tables: [] } as const;
    const { directory, base } = first(kela);
    const incoming = { ...kela, services: [], phones: [] };
    const plan = planned({ source: 'hsds', incoming, standing: directory, base, unread });
    expect(plan.tables.services.unread.map(({ row }) => row.id)).toEqual(['neuvonta']);
    expect(plan.tables.services.gone.map(({ id }) => id)).toEqual(['kuntoutus']);
    const applied = applyImport(plan, directory);
    expect(applied.directory.services).toEqual([kela.services[0]]);
    expect(applied.directory.phones).toEqual(kela.phones);
    // The next time its source has not let go of it yet.
    const next = {
      source: 'hsds',
      incoming,
      standing: applied.directory,
      base: plan.base,
    } as const;
    expect(planned(next).tables.services.gone.map(({ id }) => id)).toEqual(['neuvonta']);
  });

  it('takes nothing away from a table whose file could not be read to its end', () => {
    const unread = { rows: [], tables: ['services'] } as const;
    const { directory, base } = first(kela);
    const incoming = { ...kela, services: [], phones: [] };
    const plan = planned({ source: 'hsds', incoming, standing: directory, base, unread });
    expect(countOf(plan)).toEqual(nothing);
  });

  it('says what was known of an unread one, not what little of it others say', () => {
    const unread = { rows: [{ table: 'organizations', id: 'kela' }], tables: [] } as const;
    const known = { ...kela.organizations[0]!, website: 'https://kela.example' };
    const { directory, base } = first({ ...kela, organizations: [known] });
    const plan = planned({ source: 'hsds', incoming: kela, standing: directory, base, unread });
    expect(countOf(plan)).toEqual(nothing);
  });

  it('knows its own rows by their origin, and leaves those of others alone', () => {
    const standing: Directory = {
      ...emptyDirectory,
      organizations: [
        {
          id: 'oma-kela',
          name: { fi: 'Kela' },
          sector: 'kela',
          origin: { source: 'hsds', id: 'kela' },
        },
        { id: 'x', name: { fi: 'X' }, sector: 'parish', origin: { source: 'koppi' } },
      ],
      services: [
        service('neuvonta', { organization: 'x', origin: { source: 'ptv', id: 'neuvonta' } }),
      ],
    };
    const plan = planned({ source: 'hsds', incoming: kela, standing, base: undefined });
    const { directory } = applyImport(plan, standing);
    expect(directory.organizations.map(({ id }) => id)).toEqual(['oma-kela', 'x']);
    expect(directory.services.map(({ id, organization }) => [id, organization])).toEqual([
      ['neuvonta', 'x'],
      ['hsds-neuvonta', 'oma-kela'],
      ['kuntoutus', 'oma-kela'],
    ]);
    expect(directory.phones.map((phone) => phone.service)).toEqual(['hsds-neuvonta']);
    const next = planned({ source: 'hsds', incoming: kela, standing: directory, base: plan.base });
    expect(countOf(next)).toEqual(nothing);
  });

  it('pauses often enough to let others have their turn', () => {
    const services = Array.from({ length: 5000 }, (_, index) => service(`s${index}`));
    const steps = [
      ...planImport({
        source: 'hsds',
        incoming: { ...kela, services },
        standing: emptyDirectory,
        base: undefined,
      }),
    ];
    // Each of the passes over the rows: ids, comparison.
    expect(steps.length).toBeGreaterThanOrEqual(2 * 10);
  });
});

type Fate = 'stays' | 'goes' | 'changes';
const fates = fc.array(fc.constantFrom<Fate>('stays', 'goes', 'changes'), {
  minLength: 40,
  maxLength: 40,
});

/** Rows go or change as told; what pointed at a gone one goes with it. */
function edited(directory: Directory, told: readonly Fate[], mark: string): Directory {
  let [next, left]: [number, Directory] = [0, directory];
  const fate = () => told[next++ % told.length]!;
  const keys = new Map(
    tableNames.map((table) => [table, new Set((directory[table] ?? []).map(keyOf))]),
  );
  const gone = (one: { readonly id: string }) =>
    fate() === 'goes' && one.id !== directory.organizations[0]?.id;
  for (const table of ['organizations', 'services', 'phones', 'addresses'] as const)
    for (const row of directory[table]) if (gone(row)) keys.get(table)!.delete(keyOf(row));
  const stays = <R extends { readonly id: string }>(
    table: (typeof tableNames)[number],
    rows: readonly R[],
  ) => {
    const kept = rows.filter(
      (row) => keys.get(table)!.has(keyOf(row)) && !isLost(table, row, keys),
    );
    keys.set(table, new Set(kept.map(keyOf)));
    return kept;
  };
  const named = <R extends { readonly name: object }>(row: R) =>
    fate() === 'changes' ? { ...row, name: { fi: mark } } : row;
  // An organization may belong to one that stood further down.
  for (let size = -1; size !== keys.get('organizations')!.size;) {
    size = keys.get('organizations')!.size;
    left = { ...left, organizations: stays('organizations', left.organizations) };
  }
  return {
    organizations: left.organizations.map(named),
    services: stays('services', left.services).map(named),
    locations: stays('locations', left.locations).map(named),
    servicesAtLocations: stays('servicesAtLocations', left.servicesAtLocations),
    addresses: stays('addresses', left.addresses),
    contacts: stays('contacts', left.contacts),
    phones: stays('phones', left.phones).map((row) =>
      fate() === 'changes' ? { ...row, number: mark } : row,
    ),
    schedules: stays('schedules', left.schedules),
    serviceAreas: stays('serviceAreas', left.serviceAreas),
    languages: stays('languages', left.languages),
    roleCards: stays('roleCards', left.roleCards).map(named),
    others: stays('others', left.others ?? []),
  };
}

const lost = (directory: Directory) => {
  const keys = new Map(
    tableNames.map((table) => [table, new Set((directory[table] ?? []).map(keyOf))]),
  );
  return tableNames.flatMap((table) =>
    (directory[table] ?? []).filter((row) => isLost(table, row, keys)),
  );
};

describe('any import', () => {
  const scenario = fc.tuple(directories, directories, fates, fates, fates);
  const lived = ([source, own, here, there, since]: [
    Directory,
    Directory,
    Fate[],
    Fate[],
    Fate[],
  ]) => {
    const started = first(source);
    // Somebody else's rows stand beside, then people change what they like.
    const beside = planned({
      source: 'koppi',
      incoming: own,
      standing: started.directory,
      base: undefined,
    });
    const standing = edited(applyImport(beside, started.directory).directory, here, 'meillä');
    const plan = planned({
      source: 'hsds',
      incoming: edited(source, there, 'lähteellä'),
      standing,
      base: started.base,
    });
    return { standing, plan, since, ...applyImport(plan, standing) };
  };

  it('leaves a whole directory, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(scenario, (lives) => {
        const { plan, directory } = lived(lives);
        expect(lost(directory)).toEqual([]);
        const next = planned({
          source: 'hsds',
          incoming: edited(lives[0], lives[3], 'lähteellä'),
          standing: directory,
          base: plan.base,
        });
        expect(countOf(next)).toEqual(nothing);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is taken back to exactly what stood', () => {
    fc.assert(
      fc.property(scenario, (lives) => {
        const { standing, directory, undo } = lived(lives);
        expect(takeBack(undo, directory)).toEqual(standing);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is taken back whole after people went on, and what they changed stays', () => {
    fc.assert(
      fc.property(scenario, (lives) => {
        const { directory, undo, since } = lived(lives);
        const later = edited(directory, since, 'myöhemmin');
        const back = takeBack(undo, later);
        expect(lost(back)).toEqual([]);
        const changed = (all: Directory) =>
          all.services.filter(({ name }) => name.fi === 'myöhemmin').map(({ id }) => id);
        expect(changed(back)).toEqual(expect.arrayContaining(changed(later)));
      }),
      { numRuns: runs(60) },
    );
  });
});
