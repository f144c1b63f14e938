import { headers } from "next/headers"
import { services } from "@/lib/services"
import type { ListedTemplate } from "./template-model"

/** The templates that whoever sent the request may use, and whether they may offer theirs to everybody. */
export async function listTemplates(): Promise<{
  readonly templates: readonly ListedTemplate[]
  readonly mayShare: boolean
}> {
  const person = await services().people.recognize(await headers())
  const templates = await services().templates.list(person?.id ?? null)
  return {
    templates: templates.map(({ updatedAt, ...template }) => template),
    mayShare: person !== null && !person.isGuest,
  }
}
