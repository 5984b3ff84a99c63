import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and the certificate for it, as PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate for these names, signed by its own key: whoever is told to trust it alone
 * (`NODE_EXTRA_CA_CERTS`) checks names and signature as ever. Node can read certificates and not
 * write any, hence the few structures of X.509 here.
 */
export function certificateFor(names: readonly string[]): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId('2a8648ce3d040302')); // ecdsa-with-SHA256
  const commonName = sequence(objectId('550403'), tagged(0x0c, Buffer.from('Koppi test')));
  const name = sequence(tagged(0x31, commonName));
  const hosts = sequence(...names.map((host) => tagged(0x82, Buffer.from(host))));
  const alternativeNames = sequence(objectId('551d11'), tagged(0x04, hosts));
  const toBeSigned = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time('20200101000000Z'), time('20991231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeNames)),
  );
  const signature = tagged(0x03, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
  const der = sequence(toBeSigned, algorithm, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value of DER: tag, length, contents. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const contents = Buffer.concat(parts);
  const { length } = contents;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), contents]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]));
const time = (written: string): Buffer => tagged(0x18, Buffer.from(written));
