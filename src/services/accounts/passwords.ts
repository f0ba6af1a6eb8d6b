import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { accountWords } from '../../norsk/desk/accounts.ts';

/** What scrypt's work is: its parameters as RFC 7914 names them. */
export interface PasswordCost {
  N: number;
  r: number;
  p: number;
}

/**
 * scrypt (RFC 7914) with the first of OWASP's recommended settings («Password Storage Cheat Sheet», 2025): N = 2^17, r = 8,
 * p = 1, which takes 128 MiB and some tenths of a second. They stand in every hash, so that they can be raised later.
 */
const COST: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** Bounds on what a stored hash may ask for: the row is parsed like anything else that comes in. */
const Stored = z.tuple([
  z.literal('scrypt'),
  z.coerce
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  z.coerce.number().int().min(1).max(32),
  z.coerce.number().int().min(1).max(16),
  z.base64(),
  z.base64(),
]);

/** NIST SP 800-63B-4, 3.1.1.2: length is what counts; at least 64 must be allowed; composition rules do harm. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** Who waits for a turn, by where they come from. */
const lines = new Map<string, (() => Promise<void>)[]>();
let isServing = false;

/**
 * One at a time: eight people signing in at once must not take a gigabyte. The lines take turns, so that a hundred attempts
 * from one place make that place wait, and nobody elsewhere.
 */
async function serve(): Promise<void> {
  if (isServing) return;
  isServing = true;
  for (let [next] = lines; next !== undefined; [next] = lines) {
    const [from, [work, ...others]] = next;
    lines.delete(from);
    if (others.length > 0) lines.set(from, others);
    await work?.();
  }
  isServing = false;
}

/** @param from whose line it waits in */
function derive(password: string, salt: Uint8Array, { N, r, p }: PasswordCost, from: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const work = () =>
      new Promise<void>((done) => {
        // The same characters, however the keyboard composed them (NIST SP 800-63B-4: NFKC or NFKD).
        const words = password.normalize('NFKC');
        scrypt(words, salt, HASH_BYTES, { N, r, p, maxmem: 128 * r * (N + p + 2) * 2 }, (error, key) => {
          if (error) reject(error);
          else resolve(key);
          done();
        });
      }).catch(reject);
    lines.set(from, [...(lines.get(from) ?? []), work]);
    void serve();
  });
}

/** @returns `scrypt$N$r$p$salt$hash`, salt and hash in base64 */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost, '');
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/**
 * Compares in constant time. `stored` null (nobody of that name) takes as long as a wrong password, so that the time
 * does not tell which names exist.
 * @param cost what new passwords are hashed with
 * @param from where it is asked from: those of one place wait for each other
 */
export async function isPassword(
  password: string,
  stored: string | null,
  cost: PasswordCost = COST,
  from = '',
): Promise<boolean> {
  const parsed = Stored.safeParse(stored?.split('$'));
  if (!parsed.success) {
    await derive(password, randomBytes(SALT_BYTES), cost, from);
    return false;
  }
  const [, N, r, p, salt, hash] = parsed.data;
  const expected = Buffer.from(hash, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), { N, r, p }, from);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** What is wrong with a new password, in Norwegian; null: nothing. */
export function passwordFault(password: string, name: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return accountWords.passwordShort(SHORTEST_PASSWORD);
  if (length > LONGEST_PASSWORD) return accountWords.passwordLong(LONGEST_PASSWORD);
  if (new Set(password).size < 4) return accountWords.passwordAlike;
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase('nb');
  return fold(password).includes(fold(name)) && fold(name).length > 3 ? accountWords.passwordName : null;
}
