import { createLife } from '../../bot/src/life.ts';
import { createLogBook } from '../adapters/log-book.ts';

const nothing = () => Promise.resolve();

it('an engine that fails at every cycle is audited all the same', async () => {
  const log = createLogBook();
  await new Promise<void>((resolve) => {
    const life = createLife({
      http: {
        port: () => 0,
        listen: () => Promise.resolve(0),
        drain: () => undefined,
        close: nothing,
      },
      engine: {
        cycle: () => Promise.reject(new Error('no cycle ends')),
        settled: nothing,
        release: nothing,
      },
      auditor: {
        begin: () => resolve(life.stop()),
        stop: () => undefined,
      },
      notReady: () => undefined,
      watch: nothing,
      idle: nothing,
      lastly: nothing,
      log,
    });
    life.start();
  });
  expect(log.lines.map(({ event }) => event)).toContain('engine cycle failed');
});
