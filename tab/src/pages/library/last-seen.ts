let group: string | undefined;

/** The training that was looked at last: whoever comes back to the list goes on from there. */
export const lastSeen = {
  note: (seen: string): void => {
    group = seen;
  },
  focus: (): void => {
    if (group === undefined) return;
    const link = document.querySelector<HTMLElement>(`main a[href*="/library/item/${group}"]`);
    link?.focus({ preventScroll: true });
    group = undefined;
  },
};
