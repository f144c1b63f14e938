/**
 * The id of a board from what a person pasted: a link of any host that ends in `/b/<id>`, its path alone, or the id itself; null
 * for anything else.
 */
export function readBoardLink(pasted: string): string | null {
  const text = pasted.trim()
  if (text.length > 2000) return null
  const id = /^[A-Za-z0-9_-]{6,64}$/.exec(text)?.[0]
  if (id) return id
  return (
    /^(?:https?:\/\/[^/\s?#]+|[^/\s?#]*)\/b\/([A-Za-z0-9_-]{6,64})\/?(?:[?#]\S*)?$/.exec(text)?.[1] ?? null
  )
}
