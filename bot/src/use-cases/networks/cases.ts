import { adviserOf, caseOf, givenText } from '../../domain/network/case.ts';
import type { CaseText, Source } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { seeRequest } from '../see-request.ts';
import { done, refused, type Seen } from './inside.ts';
import { soonMs } from './store.ts';

interface ItemAt {
  readonly network: string;
  readonly meeting: string;
  readonly item: string;
}

/** Of a consultation that the caller may read; its text only with its adviser's yes. */
export async function caseFrom(
  tools: Tools,
  caller: PersonId,
  { request, withText }: { readonly request: string; readonly withText: boolean },
  at: ItemAt,
): Promise<Seen<Source>> {
  const stored = await seeRequest(tools, caller, request);
  if (!stored) return { kind: 'unknown', field: 'request' };
  const { consultation, text: texts } = stored;
  const adviser = adviserOf(consultation);
  const { retentionDays } = tools.known.county().settings;
  let text: CaseText = { state: 'none' };
  if (withText) {
    if (adviser === undefined || !tools.known.person(adviser)) return refused('no-adviser');
    text =
      adviser === caller
        ? givenText(consultation, texts, retentionDays)
        : { state: 'asked', request, adviser };
  }
  const told = caseOf(consultation, text);
  if (!told) return refused('not-closed');
  await hintCase(tools, at, text);
  return done({ kind: 'case', case: told });
}

/** The adviser is asked soon; a text that was given goes when the consultation's own does. */
async function hintCase(tools: Tools, { network, meeting, item: id }: ItemAt, text: CaseText) {
  const now = tools.clock.now();
  if (text.state === 'asked')
    await tools.networks.hint([{ kind: 'case', network, meeting, id, at: now + soonMs }]);
  if (text.state === 'given')
    await tools.networks.hint([{ kind: 'erase', network, meeting, id, at: text.eraseAt }]);
}
