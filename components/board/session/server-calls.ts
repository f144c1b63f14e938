import type { OwnRight } from "@/lib/sync/right"

async function send(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(path, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`PATCH ${path} answered ${response.status}`)
  return response.json()
}

/** Gives the board its name in people's lists. A failure is not shown: the title itself is on the board, and the next edit tries again. */
export async function renameBoard(boardId: string, title: string): Promise<void> {
  try {
    await send(`/api/boards/${encodeURIComponent(boardId)}`, { title })
  } catch (problem) {
    console.error("The board's name in lists could not be changed.", problem)
  }
}

/** Settles a rule for a whole board. False where the server cannot be reached or refuses. */
export async function settleBoard(
  boardId: string,
  rules: { readonly mode?: OwnRight["mode"]; readonly ownOnly?: boolean },
): Promise<boolean> {
  try {
    await send(`/api/boards/${encodeURIComponent(boardId)}/rights`, rules)
    return true
  } catch (problem) {
    console.error("The board could not be settled.", problem)
    return false
  }
}

/** Gives the person on this page another name and returns it as the server keeps it. It rejects when the server cannot be reached or refuses. */
export async function renameSelf(name: string): Promise<string> {
  const kept = nameIn(await send("/api/session", { name }))
  if (kept === null) throw new Error("PATCH /api/session gave no name")
  return kept
}

/** The name in `{ user: { name } }`. A schema library for this one answer would weigh more than the board's own code. */
function nameIn(answer: unknown): string | null {
  const user = typeof answer === "object" && answer !== null && "user" in answer ? answer.user : null
  const name = typeof user === "object" && user !== null && "name" in user ? user.name : null
  return typeof name === "string" ? name : null
}

/** Lets a board show pictures of another one. False where the server cannot be reached or refuses. */
export async function shareImages(from: string, to: string, hashes: readonly string[]): Promise<boolean> {
  try {
    const response = await fetch(`/api/boards/${encodeURIComponent(to)}/images`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from, hashes }),
    })
    return response.ok
  } catch {
    return false // no network
  }
}
