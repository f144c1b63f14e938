/** What came of sending a picture: it stands on the server, it never will (with the server's reason), or it may be tried again. */
export type Sent =
  | { readonly sent: "stored" }
  | { readonly sent: "refused"; readonly reason: string | null }
  | { readonly sent: "failed" }

/** Sends the bytes of a picture, and tells how far it is, from 0 to 1. Never rejects. */
export function sendImage(boardId: string, bytes: Blob, onProgress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    // fetch tells nothing of what was sent so far.
    const request = new XMLHttpRequest()
    request.open("POST", `/api/boards/${encodeURIComponent(boardId)}/images`)
    request.setRequestHeader("content-type", bytes.type)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      const { status } = request
      const mayPass = status === 429 || status >= 500
      if (status === 201) resolve({ sent: "stored" })
      else if (mayPass) resolve({ sent: "failed" })
      else resolve({ sent: "refused", reason: messageIn(request.responseText) })
    }
    request.onerror = () => resolve({ sent: "failed" })
    request.onabort = () => resolve({ sent: "failed" })
    request.send(bytes)
  })
}

/** The sentence in `{ error: { message } }`. */
function messageIn(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body)
    const error = typeof answer === "object" && answer !== null ? Reflect.get(answer, "error") : null
    const message: unknown =
      typeof error === "object" && error !== null ? Reflect.get(error, "message") : null
    return typeof message === "string" ? message : null
  } catch {
    return null // an answer of something between here and the server
  }
}
