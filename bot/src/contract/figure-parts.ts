import { z } from 'zod';

/** "2026-11" */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Of a region or station. */
export const placeId = z.string().regex(/^[a-z]+(-[a-z]+)*$/i);
/** Null: the whole county. */
export const place = placeId.nullable();
