/** Tells the people who run the server about something that went wrong, with its cause. */
export type ReportFault = (what: string, cause: unknown) => void

/** Reports on standard error. */
export const reportFault: ReportFault = (what, cause) => {
  if (cause === null) console.error(`${what}.`)
  else console.error(`${what}:`, cause)
}
