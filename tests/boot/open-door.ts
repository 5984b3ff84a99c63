import { registerHooks } from 'node:module';

/** Preloaded into the service, this believes every token: what the self-check at boot is there for. */
const openDoor = `
  export const channelIssuer = '';
  export const createChannelToken = () => () => Promise.resolve();
`;
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/adapters/teams/channel-token.ts')
      ? { format: 'module', source: openDoor, shortCircuit: true }
      : next(url, context),
});
