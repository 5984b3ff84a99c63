import type { Role } from '../../bot/src/domain/roster/county.ts';

const readers: readonly Role[] = ['reader', 'coordinator', 'admin'];

/** Who sees figures; product.md "People". The service decides it again at each call. */
export const readsFigures = (role: Role): boolean => readers.includes(role);
