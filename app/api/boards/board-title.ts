import { z } from "zod"

/** A title as people may give it: one line, at most 200 characters. An empty one is allowed; the page shows a stand-in. */
export const boardTitle = z
  .string()
  .transform((title) =>
    title
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().max(200))
