import { registerHooks } from 'node:module';

/** A library that checks who signed, and nothing of what the token says. */
const lax = `
  export * from 'jose';
  import { compactVerify, decodeJwt } from 'jose';
  export const jwtVerify = async (token, key, { algorithms }) => {
    await compactVerify(token, key, { algorithms });
    return { payload: decodeJwt(token) };
  };
`;
const address = 'test:lax-claims';

/** The deliberate fault of `--prove`, before the service is loaded: claims are believed. */
export function believeClaims(): void {
  registerHooks({
    resolve: (name, context, next) => {
      if (name !== 'jose') return next(name, context);
      if (context.parentURL?.endsWith('/adapters/tokens/bearer.ts'))
        return { url: address, format: 'module', shortCircuit: true };
      const isOurs = context.parentURL === address;
      return next(name, isOurs ? { ...context, parentURL: import.meta.url } : context);
    },
    load: (url, context, next) =>
      url === address ? { format: 'module', source: lax, shortCircuit: true } : next(url, context),
  });
}
