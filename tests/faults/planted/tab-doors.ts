import type { IdentifierKind } from '../../../bot/src/domain/privacy/types.ts';
import type { Json } from '../../helpers/card.ts';
import type { Door, Stage } from './doors.ts';
import { bearer, send, type Answer, type Method } from './http.ts';
import { at, samplesOf, textsIn, withText, type Path, type Schema } from './schema-fields.ts';
import { exampleOf, usual, type Example } from './tab-examples.ts';

/** A call of the tab's API as GET /api/openapi.json tells it. */
export interface Route {
  readonly name: string;
  readonly method: Method;
  /** `/api/requests/{id}` */
  readonly path: string;
  readonly roles: readonly string[];
  readonly body?: Schema;
  readonly query: readonly string[];
  readonly takesEtag: boolean;
}

interface Operation {
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Schema } };
  };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Every call that the service itself names: a new one cannot be forgotten here. */
export async function routesOf(url: string): Promise<readonly Route[]> {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as Document;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { description = '', parameters = [], ...more }]) => {
      const named = (where: string) =>
        parameters.filter((one) => one.in === where).map(({ name }) => name);
      const body = more.requestBody?.content['application/json'].schema;
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase() as Method,
        path,
        roles: /^For: (.*)$/u.exec(description)?.[1]?.split(', ') ?? [],
        query: named('query'),
        takesEtag: named('header').includes('If-Match'),
        ...(body ? { body } : {}),
      };
    }),
  );
}

/** One way to fill in a route's body: valid as it is, and with a text in each field of its schema. */
interface Form {
  readonly route: Route;
  readonly example: Example;
  /** Has every field of the schema. */
  readonly sample: unknown;
}

const formsOf = (route: Route): readonly Form[] =>
  (route.body ? samplesOf(route.body, usual) : [undefined]).map((sample) => ({
    route,
    example: exampleOf(route.name, sample),
    sample,
  }));

interface Change {
  /** Makes of what is valid what is sent. */
  readonly body?: (valid: unknown) => unknown;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call(stage: Stage, { route, example, sample }: Form, change: Change) {
  const { method, takesEtag } = route;
  const token = stage.tokens[example.who ?? roleFor(route)];
  const params = { ...example.params?.(stage), ...change.params };
  const path = route.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(params[name] ?? 'none'),
  );
  const valid = (await example.body?.(stage, sample)) ?? sample;
  const body = change.body ? change.body(valid) : valid;
  const etag = takesEtag
    ? await (example.etag ?? nearestEtag)({ ...stage, path, body: valid, token })
    : undefined;
  return send(`${stage.url}${path}${change.query ?? ''}`, {
    method,
    headers: {
      ...bearer(token),
      ...(etag === undefined ? {} : { 'if-match': etag }),
      ...change.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

/** Coordinators may most of what everybody may, and besides what is for them. */
const roleFor = ({ roles }: Route): keyof Stage['tokens'] =>
  roles.length === 0 || roles.includes('coordinator') ? 'coordinator' : 'admin';

/** Of what the address names, or of what it lies in. */
async function nearestEtag({ url, path, token }: Stage & EtagAsked): Promise<string> {
  for (let part = path; part !== '/api'; part = part.slice(0, part.lastIndexOf('/'))) {
    const { etag } = await send(`${url}${part}`, { headers: bearer(token) });
    if (etag !== undefined) return etag;
  }
  return '"none"';
}
interface EtagAsked {
  readonly path: string;
  readonly token: string;
}

/** What somebody types into an empty field, and behind what stands there. */
const ways: Readonly<Record<string, (typed: string, before: string) => string>> = {
  alone: (typed) => typed,
  'behind what stood there': (typed, before) => `${before.trimEnd()} ${typed}`,
};

function doorsOf(form: Form): readonly Door[] {
  const { route, sample } = form;
  const door = (where: string, change: (typed: string) => Change, path: Path = []): Door => ({
    name: `${route.name}: ${where}`,
    ...mayHold(route, path),
    // A preview shows what is being written.
    ...(route.path === '/api/library/preview' ? { echoes: true } : {}),
    plant: async (stage, typed) => (await call(stage, form, change(typed))).text,
  });
  const inFields = textsIn(sample).flatMap((path) =>
    Object.entries(ways).map(([way, textOf]) => {
      const planted = (typed: string) => (valid: unknown) => {
        const stood = at(valid, path);
        const before = typeof stood === 'string' ? stood : '';
        return withText(valid, path, textOf(typed, before), sample);
      };
      return door(`${path.join('.')} ${way}`, (typed) => ({ body: planted(typed) }), path);
    }),
  );
  const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  return [
    ...inFields,
    ...(typeof sample === 'object' && sample
      ? [
          door('a field of its own', (typed) => ({
            body: (valid) => ({ ...(valid as Json), [typed]: typed }),
          })),
        ]
      : []),
    ...names.map((name) => door(`{${name}}`, (typed) => ({ params: { [name]: typed } }))),
    ...route.query.map((name) =>
      door(`?${name}=`, (typed) => ({ query: `?${name}=${encodeURIComponent(typed)}` })),
    ),
    ...(route.takesEtag
      ? [door('If-Match', (typed) => ({ headers: { 'if-match': encodeURIComponent(typed) } }))]
      : []),
  ];
}

/** Each field of each call of the tab's API. */
export const tabDoors = (routes: readonly Route[]): readonly Door[] =>
  routes
    .filter(({ path }) => path !== '/api/changes')
    .flatMap((route) => formsOf(route).flatMap(doorsOf));

const codes: readonly IdentifierKind[] = ['identity-code'];
const personal: readonly IdentifierKind[] = [...codes, 'birth-date'];

/**
 * Numbers, addresses and links of services are what a directory is for (use-cases/directory/screen.ts)
 * and what files for it are called by, trainings are full of them (use-cases/library/write.ts), and
 * the county's own stand in the settings' fields for them (contract/settings-identifiers.ts): there
 * only the others are planted.
 */
function mayHold({ path }: Route, field: Path): Pick<Door, 'only'> {
  const [last] = field.filter((key) => typeof key === 'string').slice(-1);
  if (last === undefined) return {};
  if (/^\/api\/directory(\/\{id\}.*|\/places\/.*|\/reports\/.*)?$/u.test(path))
    return { only: personal };
  if (/^\/api\/library\/(writing|preview|import)/u.test(path)) return { only: codes };
  if (path.startsWith('/api/directory/imports/{id}')) return { only: codes };
  const isMeant = ['phone', 'phones', 'privacyNotice', 'accessibilityFeedback'].includes(last);
  return isMeant && path.startsWith('/api/settings/') ? { only: personal } : {};
}

const lengthOf = ({ sample }: Form): number => textsIn(sample).length;

/** Answers of somebody who has filled the form in well, though perhaps too late. */
const heard: readonly number[] = [200, 201, 409];

/**
 * Sends each form as it is: where that is refused, what was planted in it may have been refused for
 * another reason. Wants a stage of its own, since these are acts.
 */
export async function unheard(stage: Stage, routes: readonly Route[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of routes.filter(({ body }) => body))
    // The longest forms first: the shorter ones end what those are about.
    for (const form of formsOf(route).toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
      const { status, bytes }: Answer = await call(stage, form, {});
      if (!heard.includes(status))
        found.push(
          `${route.name} has no valid example: ${status} ${bytes.toString().slice(0, 300)}`,
        );
    }
  return found;
}
