import type { Format } from "./formats"

/** What came of asking for a file; `message` is the server's sentence, null where the server was not reached. */
export type FileOutcome =
  | { readonly ok: true; readonly file: Blob; readonly name: string }
  | { readonly ok: false; readonly stopped: boolean; readonly message: string | null }

/** The name that the server gave the file, in its encoded form, or one that fits any file. */
function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1]
  try {
    return encoded === undefined ? "board" : decodeURIComponent(encoded)
  } catch {
    return "board"
  }
}

function messageIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null
  const { error } = body
  if (typeof error !== "object" || error === null || !("message" in error)) return null
  return typeof error.message === "string" ? error.message : null
}

/** Asks the server for the board as a file, with the parameters of the address. Never throws. */
export async function fetchFile(
  boardId: string,
  format: Format,
  signal: AbortSignal,
  parameters: Readonly<Record<string, string>> = {},
): Promise<FileOutcome> {
  const query = new URLSearchParams({ format, ...parameters })
  try {
    const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/export?${query}`, { signal })
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => null)
      return { ok: false, stopped: false, message: messageIn(body) }
    }
    const name = nameIn(response.headers.get("content-disposition"))
    return { ok: true, file: await response.blob(), name }
  } catch {
    return { ok: false, stopped: signal.aborted, message: null }
  }
}

/** Hands a file to the person as a download. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The download has begun when the address is no longer needed; a minute is long enough for any browser to take the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
