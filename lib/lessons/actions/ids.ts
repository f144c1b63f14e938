import { z } from "zod"

/** An id from outside. */
export const someId = z.string().min(1).max(64)

/** A line of text from outside: control signs become spaces. */
export const lineOf = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1).max(most))
