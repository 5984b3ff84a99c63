import { mainJob } from '../journeys/main-job.ts';

mainJob('agents');
