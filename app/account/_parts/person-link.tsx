import { UserRound } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Person } from "@/lib/access/person"

const look =
  "touch-target inline-flex h-7 max-w-44 items-center gap-1.5 rounded-control px-2.5 text-[0.8125rem]"

/** The way to one's account, or to signing in for whoever has none. */
export function PersonLink({ person, back }: { readonly person: Person | null; readonly back: string }) {
  const t = useTranslations("account")
  if (person === null || person.isGuest) {
    return (
      <Link
        href={`/account/sign-in?back=${encodeURIComponent(back)}`}
        className={`${look} border border-line-strong bg-sheet font-medium hover:bg-hover`}
      >
        {t("signIn")}
      </Link>
    )
  }
  return (
    <Link
      href="/account"
      aria-label={t("personLink", { name: person.name })}
      className={`${look} hover:bg-hover`}
    >
      <UserRound aria-hidden className="size-4 shrink-0" />
      <bdi className="truncate">{person.name}</bdi>
    </Link>
  )
}
