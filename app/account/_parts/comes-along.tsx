import { useTranslations } from "next-intl"

/** Says what a guest takes along into the account. */
export function ComesAlong({ count }: { readonly count: number }) {
  const t = useTranslations("account")
  return count === 0 ? null : (
    <p className="mb-5 rounded-card border border-line bg-sheet px-4 py-3 text-sm">
      {t("comesAlong", { count })}
    </p>
  )
}
