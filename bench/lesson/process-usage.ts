import { readFileSync } from "node:fs"

/** What a process has used so far. */
export interface Usage {
  /** Seconds of processor time, of all its threads. */
  readonly cpu: number
  /** Resident memory now and at its highest, in MB. */
  readonly memory: number
  readonly peak: number
  /** Seconds of the clock. */
  readonly at: number
}

/** Ticks of the kernel in a second, as Linux counts them for every process. */
const TICKS = 100

/** Reads what a process has used, from /proc: Linux only. */
export function usageOf(pid: number): Usage {
  // The name of the program stands in brackets and may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
    memory: megabytes("VmRSS"),
    peak: megabytes("VmHWM"),
    at: performance.now() / 1000,
  }
}
