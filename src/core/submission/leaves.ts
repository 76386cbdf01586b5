// The smallest pieces every schema of files and payloads is made of: each as narrow as what the app itself can write.

import * as z from 'zod/mini';

import { fileLimits } from './limits.ts';

z.config({ jitless: true });

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

export const text = z.string().check(z.maxLength(fileLimits.text));
/** one segment of a field key: a row, person, seat or option id */
export const id = matching(/^[A-Za-z0-9$@._:+~-]{1,120}$/);
export const idOrNone = matching(/^[A-Za-z0-9$@._:+~-]{0,120}$/);
export const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const uuidOrNone = matching(/^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$/);
export const instrumentId = matching(/^[a-z0-9-]{1,80}$/);
export const version = matching(/^\d{1,5}\.\d{1,5}\.\d{1,5}([-+][0-9A-Za-z.-]{1,40})?$/);
/** SHA-256, hexadecimal */
export const hash = matching(/^[0-9a-f]{64}$/);
/** SHA-256 of an attachment: base64url or hexadecimal */
export const fileHash = matching(/^([A-Za-z0-9_-]{43}|[0-9a-f]{64})$/);
/** ISO 8601 in UTC */
export const moment = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/);
export const dayOrNone = matching(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/);
/** '' = not given · «<5» = stands on fewer than five people and is not told (instruments.md b.10) */
export const decimalOrNone = matching(/^(-?\d{1,24}(\.\d{1,6})?|<5)?$/);
export const count = z.int().check(z.gte(0), z.lte(1_000_000));

/** Value of `moment` and `dayOrNone` outside a schema. */
export const isMoment = (value: string): boolean => moment.safeParse(value).success;
export const isDay = (value: string): boolean => value !== '' && dayOrNone.safeParse(value).success;
export const isId = (value: string): boolean => id.safeParse(value).success;
export const isFileHash = (value: string): boolean => fileHash.safeParse(value).success;
