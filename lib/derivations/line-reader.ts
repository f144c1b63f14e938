/** A line of a stream: its text, or null when it was longer than the limit and its bytes were dropped. */
export type Line = string | null

const NEWLINE = 0x0a

/**
 * The lines of a stream of bytes, read as UTF-8, without line ends and without a byte order mark. A line above `maxBytes` is never held in memory: it
 * comes out as null. A last line without a line end counts.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let isFirst = true

  const decode = (): Line => {
    if (length > maxBytes) return null
    const text = Buffer.concat(parts).toString("utf8").replace(/\r$/, "")
    return isFirst ? text.replace(/^\ufeff/, "") : text
  }
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }

  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end))
      yield decode()
      isFirst = false
      parts = []
      length = 0
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
  }
  if (length > 0) yield decode()
}
