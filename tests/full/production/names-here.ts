import tls, { type ConnectionOptions } from 'node:tls';

/**
 * Preloaded into the service, this leads every TLS connection to one port of this machine, as a
 * name server of one's own would. Names are checked as ever, so that what has no certificate there
 * is not reached: the service is the one of production, down to the addresses it asks.
 */
const port = Number(process.env['TLS_PORT_HERE']);
const connect = tls.connect.bind(tls);
tls.connect = (asked: unknown, then?: unknown) => {
  if (typeof asked !== 'object' || asked === null) throw new Error('Who is to be asked?');
  const options: ConnectionOptions = asked;
  const servername = options.servername ?? options.host;
  const here = { ...options, host: '127.0.0.1', port, ...(servername && { servername }) };
  return connect(here, then as () => void);
};
