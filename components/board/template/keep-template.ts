import type { TemplateAbout } from "@/lib/templates/about"

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** The templates of the person at this page, and whether they may offer them to everybody. */
export interface OwnTemplates {
  readonly templates: readonly { readonly id: string; readonly title: string }[]
  readonly mayShare: boolean
}

/** Asks for the person's own templates. */
export async function ownTemplates(): Promise<OwnTemplates> {
  const response = await fetch("/api/templates", { cache: "no-store" })
  if (!response.ok) throw new Error(`GET /api/templates answered ${response.status}`)
  const answer: unknown = await response.json()
  const list = isFields(answer) && Array.isArray(answer.templates) ? answer.templates : []
  const templates = list.flatMap((item: unknown) => {
    if (!isFields(item) || item.origin !== "own") return []
    const { id, title } = item
    return typeof id === "string" && typeof title === "string" ? [{ id, title }] : []
  })
  return { templates, mayShare: isFields(answer) && answer.mayShare === true }
}

/** What came of keeping a board as a template: the template, or the server's sentence about why not. */
type Kept =
  | { readonly ok: true; readonly id: string; readonly title: string }
  | { readonly ok: false; readonly reason: string | null }

/** Keeps a board as a new template with what is said about it, or as the next version of one. */
export async function keepTemplate(
  boardId: string,
  templateId: string | null,
  about: (TemplateAbout & { readonly isShared: boolean }) | null,
): Promise<Kept> {
  const address =
    templateId === null ? "/api/templates" : `/api/templates/${encodeURIComponent(templateId)}/board`
  try {
    const response = await fetch(address, {
      method: templateId === null ? "POST" : "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ boardId, ...about }),
    })
    const answer: unknown = await response.json()
    const { id, title, error } = isFields(answer) ? answer : {}
    if (response.ok && typeof id === "string" && typeof title === "string") return { ok: true, id, title }
    const message = isFields(error) ? error.message : null
    return { ok: false, reason: typeof message === "string" ? message : null }
  } catch {
    return { ok: false, reason: null } // no network
  }
}
