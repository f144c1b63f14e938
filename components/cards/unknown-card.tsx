import { PackageOpen } from "lucide-react"
import { useTranslations } from "next-intl"
import type { CardView, CardViewProps } from "./card-view"

/** A card that this program cannot read: what is known of it, and that it is kept. */
function UnknownView({ card }: CardViewProps) {
  const t = useTranslations("cards.unknown")
  const why = card.unknown?.why ?? "damaged"
  return (
    <div className="flex gap-3 p-4">
      <PackageOpen aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 text-sm">
        <p className="font-medium">{t("title")}</p>
        <p className="text-muted">{t(why, { kind: card.unknown?.kind ?? "" })}</p>
      </div>
    </div>
  )
}

/** The view of every card whose kind is not in the registry. */
export const unknownView: CardView = {
  View: UnknownView,
  spokenName: (_card, _store, words) => words("unknown.title"),
  overview: (card) => ({ name: card.unknown?.kind ?? "", signature: "" }),
}
