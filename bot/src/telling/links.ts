/** "tel:" takes digits and a leading plus. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/gu, '')}`;

/** Teams opens a chat with a member of the tenant by the Entra object id. */
export const chatWith = (id: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`8:orgid:${id}`)}`;
