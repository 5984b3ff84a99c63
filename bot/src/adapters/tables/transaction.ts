import type { TransactionAction } from '@azure/data-tables';
import type { Policy } from './client.ts';
import { toEntity } from './entities.ts';
import type { Write } from './rows.ts';

export function toAction(partition: string, write: Write): TransactionAction {
  if (write.do === 'remove') return ['delete', { partitionKey: partition, rowKey: write.row }];
  const entity = toEntity(partition, write.row, write.values);
  if (write.do === 'insert') return ['create', entity];
  return ['update', entity, 'Replace', { etag: write.etag }];
}

/**
 * A removal in a transaction's body, as the SDK assembles it. JSON has no raw line ends, so no value
 * can pass for one.
 */
const removal = /^(DELETE \S+ HTTP\/1\.1\r\n(?:[\w-]+: .*\r\n)*?if-match: )\*(?=\r\n)/gim;

/**
 * The SDK cannot say an ETag for a removal in a transaction: it sends `*`, which would remove a row
 * that somebody has changed since it was read. This puts the ETags in, in the order of the writes,
 * or sends nothing.
 */
export function guardRemovals(writes: readonly Write[]): Policy {
  const etags = writes.flatMap((write) => (write.do === 'remove' ? [write.etag] : []));
  return {
    name: 'guardRemovals',
    sendRequest(request, next) {
      const left = etags.values();
      let guarded = 0;
      const assembled = typeof request.body === 'string' ? request.body : '';
      request.body = assembled.replace(removal, (_, head: string) => {
        guarded += 1;
        return head + (left.next().value ?? '');
      });
      if (guarded !== etags.length) throw new Error('A removal without its ETag');
      return next(request);
    },
  };
}
