/** Teams opens a chat with a member of the tenant by the object id. */
export const chatWith = (id: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`8:orgid:${id}`)}`;
