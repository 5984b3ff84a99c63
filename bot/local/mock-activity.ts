type Json = Readonly<Record<string, unknown>>;

/** What a Playground window says about itself. */
interface WindowConfig {
  readonly config: { readonly personalChat: { readonly id: string } };
}

/**
 * Has a Playground window send an activity from its own person in the personal chat, whether or
 * not anybody has the page open. What is given goes over the window's own install activity.
 * The address is undocumented; it is what the window's menu "Mock an Activity" uses.
 */
export async function sendFromWindow(window: string, activity: Json = {}): Promise<void> {
  const internal = `${window}/_internal/v1`;
  const { config } = (await json(`${internal}/config`)) as WindowConfig;
  const query = `conversationId=${config.personalChat.id}&type=install`;
  const own = (await json(`${internal}/customActivities/template?${query}`)) as Json;
  const response = await fetch(`${internal}/customActivities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...own, ...activity }),
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
