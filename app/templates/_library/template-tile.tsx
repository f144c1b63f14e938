import Link from "next/link"
import { useTranslations } from "next-intl"
import { SmallPicture } from "@/app/_start/library/thumbnail"
import { Badge } from "@/components/ui/badge"
import { TemplateFacts } from "./template-facts"
import { type ListedTemplate, pictureAddress } from "./template-model"

/** The page that stands for a lesson: the one after its goal. */
const COVER = 2

/** A lesson of the list: a picture of a page of it, its title, what it is about. The whole tile is the link. */
export function TemplateTile({
  template,
  mark,
}: {
  readonly template: ListedTemplate
  /** A word that sets it off from the others. */
  readonly mark?: string | undefined
}) {
  const t = useTranslations("templates")
  const { id, title, language, origin } = template
  const said = mark ?? (origin === "built-in" ? null : t(`origins.${origin}`))
  return (
    <li className="library-tile">
      <SmallPicture address={pictureAddress(template, origin === "built-in" ? COVER : 1)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 px-3 pt-2.5 pb-3">
        {said === null ? null : (
          <span>
            <Badge tone="accent">{said}</Badge>
          </span>
        )}
        <Link
          href={`/templates/${encodeURIComponent(id)}`}
          prefetch={false}
          lang={language}
          dir="auto"
          className="library-link line-clamp-2 break-words font-medium leading-snug"
        >
          {title}
        </Link>
        <TemplateFacts template={template} />
      </div>
    </li>
  )
}
