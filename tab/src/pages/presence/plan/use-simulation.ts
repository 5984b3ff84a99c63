import { useEffect, useRef, useState } from 'react';
import type {
  Simulation,
  SimulationFailed,
  SimulationProgress,
} from '../../../../../bot/src/contract/planning.ts';
import { Problem } from '../../../api/client.ts';
import { readEvents } from '../../../api/events.ts';
import { useKoppi, useWords } from '../../../koppi.ts';

interface Running {
  readonly state: 'idle' | 'running' | 'stopped' | 'done';
  /** From 0 to 100; undefined while the log is being read. */
  readonly percent: number | undefined;
  readonly result: Simulation | undefined;
  readonly problem: Problem | null;
}

const idle: Running = { state: 'idle', percent: undefined, result: undefined, problem: null };

/** Begins a simulation and hears how far it is; leaving the page stops it. */
export function useSimulation() {
  const { api } = useKoppi();
  const { shell } = useWords();
  const [running, setRunning] = useState<Running>(idle);
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const start = async (body: unknown): Promise<void> => {
    stopping.current?.abort();
    const stop = new AbortController();
    stopping.current = stop;
    setRunning({ ...idle, state: 'running' });
    try {
      const response = await api.work('/api/planning/simulations', body, stop.signal);
      const heard = new Set<string>();
      await readEvents(response, ({ event, data }) => {
        const json: unknown = JSON.parse(data);
        if (event === 'progress') {
          const { done, of } = json as SimulationProgress;
          setRunning((before) => ({ ...before, percent: Math.floor((100 * done) / of) }));
          return;
        }
        heard.add(event ?? '');
        if (event === 'result') setRunning({ ...idle, state: 'done', result: json as Simulation });
        else setRunning({ ...idle, problem: failed((json as SimulationFailed).detail) });
      });
      // The connection ended, and nothing is known of what became of it.
      if (heard.size === 0) setRunning({ ...idle, problem: failed(shell.noAnswer) });
    } catch (error) {
      if (stop.signal.aborted) return;
      setRunning({ ...idle, problem: error instanceof Problem ? error : failed(shell.noAnswer) });
    }
  };
  return {
    ...running,
    start: (body: unknown) => void start(body),
    stop: () => {
      stopping.current?.abort();
      setRunning({ ...idle, state: 'stopped' });
    },
  };
}

const failed = (detail: string): Problem =>
  new Problem({ type: 'about:blank#failed', status: 0, detail });
