/** Milliseconds of work that this process has done so far: unlike the clock it does not run on while other programs have the processor. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
