import { z } from "zod"

/** What a person may call a version: one line. */
export const versionName = z
  .string()
  .transform((name) => name.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1).max(100))
