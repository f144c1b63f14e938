import { z } from "zod"

/** The name of a folder: one line. */
export const folderName = z
  .string()
  .transform((name) =>
    name
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1).max(80))

/** The id of a folder, or null for the top. */
export const parentFolder = z.string().min(1).max(64).nullable()
