import { startService, type RunningService } from '../helpers/service.ts';

/** A Tuesday on which A is on site at Rantakylä until 15, B at Niinivaara, C at Tohmajärvi. */
export const tuesday = '2026-11-24T10:15';

export const nowSentence = 'Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4';
export const todaySentence = 'Rantakylässä kysymys asumistuesta, tänään';
export const weekSentence = 'Rantakylässä kysymys etuuksista, ei kiirettä';

type Start = Partial<Parameters<typeof startService>[0]>;

/** A service of its own for each test of the file. */
export function freshService(start: () => Start = () => ({})): () => RunningService {
  let service: RunningService | undefined;
  beforeEach(async () => {
    service = await startService({ at: tuesday, ...start() });
  });
  afterEach(() => service?.stop());
  return () => {
    if (!service) throw new Error('No service outside a test');
    return service;
  };
}
