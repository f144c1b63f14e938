import type { z } from "zod"
import { Failure } from "./failure"

/** The largest body of ordinary calls. */
const ORDINARY_LIMIT = 64 * 1024

/**
 * Reads a JSON body of at most `limit` bytes and checks its form; an absent body reads as `{}`. Stops reading at the limit, so a
 * huge body costs nothing.
 */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  limit = ORDINARY_LIMIT,
): Promise<T> {
  const text = await readText(request, limit)
  const parsed = schema.safeParse(parse(text.trim() === "" ? "{}" : text))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const at = issue?.path.map(String).join(".")
  throw new Failure("wrong-body", at ? { detail: at } : {})
}

/** Reads a body of at most `limit` bytes as text. */
export async function readText(request: Request, limit: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, limit))
}

/** Reads a body of at most `limit` bytes. Stops reading at the limit, so a huge body costs nothing. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Failure("too-large")
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw new Failure("too-large")
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure("not-json")
  }
}
