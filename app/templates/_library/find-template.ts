import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache } from "react"
import { mayStartBoards } from "@/lib/access/person"
import { languageOfHeaders } from "@/lib/language/language"
import { services } from "@/lib/services"

/** The template of an address for whoever sent the request; one that is not there for them leads to the page that says so. */
export const findTemplate = cache(async (id: string) => {
  const asked = await headers()
  const person = await services().people.recognize(asked)
  const template = await services().templates.find(
    decodeURIComponent(id),
    person?.id ?? null,
    languageOfHeaders(asked),
  )
  if (template === null) notFound()
  const mayShare = person !== null && !person.isGuest
  return { template, mayShare, mayStart: mayStartBoards(person, services()) }
})
