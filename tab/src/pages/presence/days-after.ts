/** A local day so many days on. */
export function daysAfter(date: string, days: number): string {
  const noon = new Date(`${date}T12:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}
