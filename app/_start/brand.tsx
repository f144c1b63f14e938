import Link from "next/link"
import { useTranslations } from "next-intl"

/** The product's sign: a nabla drawn with one slanted stroke heavier than the other two. */
export function Brand() {
  const t = useTranslations("app")
  return (
    <Link href="/" className="touch-target inline-flex items-center gap-2.5 rounded-control">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 text-accent">
        <path d="M2.5 3.5h19L12 21.5Z M6.9 5.2 12.7 16.6 18.7 5.2Z" fill="currentColor" fillRule="evenodd" />
      </svg>
      <span className="font-semibold font-serif text-xl tracking-tight">{t("name")}</span>
    </Link>
  )
}
