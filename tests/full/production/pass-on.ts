import { request as pass, type Agent, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on as it came, once, and its answer back; 502 where none comes. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  address: string | URL,
  agent?: Agent,
): void {
  const { method, headers } = request;
  const how = { method, headers, ...(agent && { agent }) };
  const passed = pass(address, how, (answered) => {
    response.statusCode = answered.statusCode ?? 502;
    for (const [name, value] of Object.entries(answered.headers))
      if (value !== undefined) response.setHeader(name, value);
    answered.on('error', () => response.destroy()).pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else Object.assign(response, { statusCode: 502 }).end();
  });
  // Whoever leaves a stream is not listened for any more.
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}
