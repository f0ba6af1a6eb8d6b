/** Milliseconds of processor time that work takes: what else the machine is busy with does not count, as it would by the clock. */
export function computing(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
