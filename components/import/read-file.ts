/** What a file holds as text, or why it is none. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "too-large" | "no-text" }

const decode = (bytes: ArrayBuffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // not written so
  }
}

/** The encodings in which LaTeX is written in Japan, the usual one first. Each refuses what is not its own. */
const ENCODINGS = ["utf-8", "euc-jp", "shift_jis"]

/** Reads a file of at most `limit` bytes as text in whichever encoding it was written; a file that is no text is told by its bytes. */
export async function readFileText(file: Blob, limit: number): Promise<FileText> {
  if (file.size > limit) return { ok: false, why: "too-large" }
  const bytes = await file.arrayBuffer()
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encodings = isWide ? [first === 0xff ? "utf-16le" : "utf-16be"] : ENCODINGS
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null && !text.includes("\u0000")) return { ok: true, text: text.replace(/\r\n?/g, "\n") }
  }
  return { ok: false, why: "no-text" }
}
