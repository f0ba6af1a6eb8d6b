/** A coder's stance with the other readings that can be defended. */

/** @returns the readings of a list parted by semicolons, commas or spaces; none of an empty one */
export function readingsIn(list: string | undefined): string[] {
  return (list ?? '').split(/[;,\s]+/u).filter((each) => each !== '');
}

/** A stance read, beside the coder's. */
export interface Reading {
  expected: string;
  alsoOk: readonly string[];
  got: string;
}

/** Whether the stance read is the coder's, or one of the others that can be defended. */
export function isAccepted({ expected, alsoOk, got }: Reading): boolean {
  return got === expected || alsoOk.includes(got);
}

/** A supporter read as an opponent or the other way: the fault that is not forgiven. */
export function isSwapped(reading: Reading): boolean {
  const { expected, got } = reading;
  const sides = new Set([expected, got]);
  return sides.has('supports') && sides.has('opposes') && !isAccepted(reading);
}
