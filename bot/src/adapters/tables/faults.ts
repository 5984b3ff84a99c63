import { RestError } from '@azure/data-tables';
import { StorageUnavailable, type Write, type Written } from './rows.ts';

/** Hands on what storage answered. @throws StorageUnavailable when it did not. */
export async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw unavailable(error);
  }
}

/** The expected refusals of a write, as values. @throws StorageUnavailable for everything else. */
export function refusal(error: unknown, writes: readonly Write[]): Written {
  if (isAnswer(error, 409, 'EntityAlreadyExists'))
    return { kind: 'exists', index: indexIn(error, writes, (write) => write.do === 'insert') };
  if (isAnswer(error, 412) || isMissingRow(error))
    return { kind: 'stale', index: indexIn(error, writes, (write) => write.do !== 'insert') };
  throw unavailable(error);
}

/** 404 for the row; a table that is missing is a fault of the storage. */
export function isMissingRow(error: unknown): error is RestError {
  return isAnswer(error, 404) && !isAnswer(error, 404, 'TableNotFound');
}

/**
 * Only name, code and status of the cause go on, as words: the SDK's errors carry the request, and
 * with it what people wrote.
 */
function unavailable(error: unknown): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error;
  const facts =
    error instanceof RestError
      ? [error.name, error.code, error.statusCode]
      : [error instanceof Error ? error.name : 'unknown'];
  const words = facts.map((fact) => String(fact ?? '')).filter((word) => /^[\w.-]+$/.test(word));
  return new StorageUnavailable('Storage did not answer', { cause: words.join(' ') });
}

/** The code is on the error of a transaction, but inside the message of a single call's. */
function isAnswer(error: unknown, status: number, code = ''): error is RestError {
  if (!(error instanceof RestError) || error.statusCode !== status) return false;
  return `${error.code ?? ''} ${error.message}`.includes(code);
}

/** The message of a transaction begins with the index: "2:The specified entity already exists." */
function indexIn(
  error: RestError,
  writes: readonly Write[],
  couldFail: (write: Write) => boolean,
): number {
  const index = Number(/^(\d+):/.exec(error.message)?.[1]);
  return index < writes.length ? index : writes.findIndex(couldFail);
}
