import { useTranslations } from "next-intl"

interface ComesAlongProps {
  readonly count: number
  /** Where to: an account, or the person of another device. */
  readonly into?: "account" | "person"
}

/** Says what a guest takes along. */
export function ComesAlong({ count, into = "account" }: ComesAlongProps) {
  const t = useTranslations("account")
  return count === 0 ? null : (
    <p className="mb-5 rounded-card border border-line bg-sheet px-4 py-3 text-sm">
      {t(into === "account" ? "comesAlong" : "device.comesAlong", { count })}
    </p>
  )
}
