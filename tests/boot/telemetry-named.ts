import { registerHooks } from 'node:module';

/** Preloaded into the service, this says on standard error when anything of OpenTelemetry is loaded. */
registerHooks({
  load: (url, context, next) => {
    if (url.includes('/@opentelemetry/')) process.stderr.write('loaded OpenTelemetry\n');
    return next(url, context);
  },
});
