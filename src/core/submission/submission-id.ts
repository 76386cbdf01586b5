// Id of a submission: a random UUID made of the random text the app gives out.

import { hashOfText } from './hash.ts';

/** Version 4, variant 1; `random` must hold at least 122 random bits. */
export function submissionIdFrom(random: string): string {
  const digits = hashOfText(random);
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
