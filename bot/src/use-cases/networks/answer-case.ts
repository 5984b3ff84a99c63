import type { Inputs } from '../../contract/verbs.ts';
import { givenText } from '../../domain/network/case.ts';
import type { AgendaItem, CaseText } from '../../domain/network/types.ts';
import type { Incoming } from '../../ports.ts';
import { seeRequest } from '../see-request.ts';
import type { Tools } from '../tools.ts';
import type { View } from '../view.ts';

const gone: View = { kind: 'refused', refusal: { kind: 'entry-gone' } };

/** The adviser's word on the text of their consultation; said once, and the same again is the same. */
export async function answerCase(
  tools: Tools,
  { caller }: Incoming,
  { network: id, meeting, item, answer }: Inputs<'case.answer'>,
): Promise<View> {
  const network = await tools.networks.network(id);
  const place = { network: id, part: 'item', meeting, id: item } as const;
  const found = network && (await tools.networks.get(place));
  const asked = found && textOf(found);
  if (!network || !found || asked?.state !== 'asked' || asked.adviser !== caller.id) return gone;
  const view = { kind: 'case-asked', network, item: found, meeting } as const;
  if (answer === undefined) return { ...view, state: 'asked' };
  const text: CaseText =
    answer === 'yes' ? await given(tools, caller.id, asked.request) : { state: 'refused' };
  if (text.state === 'given')
    await tools.networks.hint([
      { kind: 'erase', network: id, meeting, id: item, at: text.eraseAt },
    ]);
  await tools.networks.change(place, (before) =>
    before && textOf(before)?.state === 'asked' ? withText(before, text) : before,
  );
  return { ...view, state: text.state === 'given' ? 'given' : 'refused' };
}

async function given(tools: Tools, caller: string, request: string): Promise<CaseText> {
  const stored = await seeRequest(tools, caller, request);
  const { retentionDays } = tools.known.county().settings;
  return stored ? givenText(stored.consultation, stored.text, retentionDays) : { state: 'erased' };
}

const textOf = ({ source }: AgendaItem): CaseText | undefined =>
  source.kind === 'case' ? source.case.text : undefined;

function withText(item: AgendaItem, text: CaseText): AgendaItem {
  const { source } = item;
  return source.kind === 'case'
    ? { ...item, source: { ...source, case: { ...source.case, text } } }
    : item;
}
