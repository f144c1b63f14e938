import { useEffect, useState } from "react"
import { fetchFile } from "./fetch-file"
import { FORMAT_PREVIEW } from "./format-options"
import type { Format } from "./formats"

/** What a file will look like: a picture by its address, the first lines of a text, or why there is nothing to see. */
export type Preview =
  | { readonly state: "working" }
  | { readonly state: "picture"; readonly address: string; readonly size: number }
  | {
      readonly state: "lines"
      readonly text: string
      readonly files: readonly string[]
      readonly size: number
    }
  | { readonly state: "failed"; readonly message: string | null }

const PAUSE_MS = 250
/** As much of a text as is shown. */
const SHOWN = 4_000

/** The first lines, without what a document remembers of cards. */
const firstLines = (text: string): string =>
  text.slice(0, SHOWN).replace(/\n%% (?:record|silent) [\s\S]*$/, "")

const ofText = async (file: Blob) => ({
  text: firstLines(await file.slice(0, 4 * SHOWN).text()),
  files: [],
})

/** The document of a ZIP and the names of all files in it. */
async function inFolder(file: Blob) {
  const { strFromU8, unzipSync } = await import("fflate")
  const files: string[] = []
  const found = unzipSync(new Uint8Array(await file.arrayBuffer()), {
    filter: ({ name }) => {
      files.push(name)
      return name === "board.tex"
    },
  })
  const document = found["board.tex"]
  return { text: document === undefined ? "" : firstLines(strFromU8(document)), files }
}

/** Shows what a file will look like; another wish calls the one before off. `page` counts from 1. */
export function usePreview(
  boardId: string,
  format: Format,
  query: Readonly<Record<string, string>>,
  page: number,
): Preview {
  const [preview, setPreview] = useState<Preview>({ state: "working" })
  const kind = FORMAT_PREVIEW[format]
  const key = JSON.stringify(query)
  useEffect(() => {
    setPreview({ state: "working" })
    const stop = new AbortController()
    let address: string | null = null
    const asked = JSON.parse(key) as Record<string, string> // written just above
    const look = async () => {
      const wish =
        kind === "pages"
          ? await fetchFile(boardId, format, stop.signal, { ...asked, preview: String(page) })
          : kind === "picture"
            ? await fetchFile(boardId, "png", stop.signal, { ...asked, scale: "1" })
            : await fetchFile(boardId, format, stop.signal, asked)
      if (stop.signal.aborted) return
      if (!wish.ok) setPreview({ state: "failed", message: wish.message })
      else if (kind === "lines" || kind === "folder") {
        const { text, files } = kind === "folder" ? await inFolder(wish.file) : await ofText(wish.file)
        if (!stop.signal.aborted) setPreview({ state: "lines", text, files, size: wish.file.size })
      } else {
        address = URL.createObjectURL(wish.file)
        setPreview({ state: "picture", address, size: wish.file.size })
      }
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [boardId, format, kind, key, page])
  return preview
}
