/** "tel:" takes digits and a leading plus. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/gu, '')}`;
