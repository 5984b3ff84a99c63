import type { Texts } from '../../../domain/language.ts';
import type {
  Address,
  Contact,
  Location,
  Phone,
  Schedule,
  SpokenLanguage,
} from '../../../domain/directory/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { registerWords } from '../../../wording/register.ts';
import { addressesOf } from './addresses.ts';
import { connectionOf } from './connections.ts';
import type { Connection } from './connections.ts';
import { contactsOf, languagesOf, pagesOf, phonesOf } from './contacts.ts';
import { schedulesOf } from './hours.ts';
import { shownName } from './organizations.ts';
import type { PtvChannel } from './schema.ts';
import { inEach, joined, textsOf } from './texts.ts';
import { withSummary } from './services.ts';

export interface ReadChannel {
  readonly location: Location;
  readonly modified: Instant;
  readonly addresses: readonly Address[];
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
  readonly schedules: readonly Schedule[];
  readonly languages: readonly SpokenLanguage[];
  readonly connections: readonly Connection[];
}

/**
 * A channel is a location of HSDS: a service location a physical one; an electronic service, a web page,
 * a form and a telephone service are virtual ones, with the page, numbers and hours that they have.
 */
export function channelOf(said: PtvChannel, readAt: Instant): ReadChannel | undefined {
  const { id, organizationId, serviceChannelType: kind } = said;
  const { name } = shownName(said.serviceChannelNames, said.displayNameType);
  if (!name) return undefined;
  const owner = { location: id };
  const addresses = addressesOf([...said.addresses, ...said.deliveryAddresses], id);
  const pages = pagesOf([...formsOf(said), ...said.webPages, ...attachmentsOf(said)]);
  const description = descriptionOf(said, [addresses.inWords, pages.others]);
  return {
    location: {
      ...{ id, name, locationType: kind === 'ServiceLocation' ? 'physical' : 'virtual' },
      ...(organizationId ? { organization: organizationId } : {}),
      ...(description ? { description } : {}),
      ...(pages.first === undefined ? {} : { url: pages.first }),
      origin: { source: 'ptv', id },
    },
    modified: said.modified ?? readAt,
    addresses: addresses.rows,
    phones: phonesOf([...said.phoneNumbers, ...said.supportPhones], owner, id),
    contacts: contactsOf([...said.emails, ...said.supportEmails], owner, id),
    schedules: schedulesOf(said.serviceHours, owner, id),
    languages: languagesOf(said.languages, owner, id),
    connections: said.services.map(({ service, ...rest }) => connectionOf(service.id, id, rest)),
  };
}

function descriptionOf(said: PtvChannel, more: readonly (Texts | undefined)[]): Texts | undefined {
  const of = (type: string) =>
    textsOf(said.serviceChannelDescriptions.filter((one) => one.type === type));
  const form = textsOf(said.formIdentifier);
  const identifier = inEach((language) =>
    form?.[language] ? `${registerWords[language].form}: ${form[language]}` : '',
  );
  return joined([withSummary(of('Summary'), of('Description')), identifier, ...more]);
}

/** `type` is the format of the file: PDF. */
const formsOf = ({ channelUrls }: PtvChannel) =>
  channelUrls.map(({ value, language, type }) => ({ url: value, value: type, language }));
const attachmentsOf = ({ attachments }: PtvChannel) =>
  attachments.map(({ name, ...rest }) => ({ ...rest, value: name }));
