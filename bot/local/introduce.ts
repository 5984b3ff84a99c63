type Json = Readonly<Record<string, unknown>>;

/** What a Playground window says about itself. */
interface WindowConfig {
  readonly config: { readonly personalChat: { readonly id: string } };
}

/**
 * The activity with which the window's person installs the app in the personal chat: what the page
 * sends when it is opened. The addresses are undocumented; the window's own menu uses them.
 */
export async function installActivity(window: string): Promise<Json> {
  const internal = `${window}/_internal/v1`;
  const { config } = (await json(`${internal}/config`)) as WindowConfig;
  const query = `conversationId=${config.personalChat.id}&type=install`;
  return (await json(`${internal}/customActivities/template?${query}`)) as Json;
}

/**
 * Makes the window's person known to the bot, so that they are reached even before somebody opens
 * the page; the Playground keeps what they are sent until then. It always says en-US, but the
 * demo's people are Finns: in a new world they choose Finnish. Later choices are theirs.
 */
export async function introduce(window: string, bot: string, isNew: boolean): Promise<void> {
  const install = await installActivity(window);
  await post(bot, { ...install, locale: 'fi-FI' });
  if (!isNew) return;
  const value = { verb: 'language.set', language: 'fi' };
  await post(bot, { ...install, id: crypto.randomUUID(), type: 'message', value });
}

/** Straight to the bot, not through the window, which would not keep the order. */
async function post(bot: string, activity: Json): Promise<void> {
  const response = await fetch(`${bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  refuseUnlessOk(response);
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  refuseUnlessOk(response);
  return response.json();
}

function refuseUnlessOk(response: Response): void {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
}
