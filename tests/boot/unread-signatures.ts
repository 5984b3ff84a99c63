import { registerHooks } from 'node:module';

/** Preloaded into the service, this reads what tokens say and never who signed them. */
const unread = `
  export * from 'jose';
  import { decodeJwt } from 'jose';
  export const jwtVerify = (token) => Promise.resolve({ payload: decodeJwt(token) });
`;
const address = 'test:unread-signatures';
registerHooks({
  resolve: (name, context, next) =>
    name === 'jose' && context.parentURL?.endsWith('/adapters/tokens/bearer.ts')
      ? { url: address, format: 'module', shortCircuit: true }
      : next(
          name,
          name === 'jose' && context.parentURL === address
            ? { ...context, parentURL: import.meta.url }
            : context,
        ),
  load: (url, context, next) =>
    url === address ? { format: 'module', source: unread, shortCircuit: true } : next(url, context),
});
