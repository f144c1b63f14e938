import Link from "next/link"
import { useTranslations } from "next-intl"
import { buttonClasses } from "@/components/ui/button"

/** Where boards are begun with an account alone: says so, and leads to sign in and back. */
export function StartByAccount({ back }: { readonly back: string }) {
  const t = useTranslations("account")
  return (
    <span className="flex max-w-md flex-col items-start gap-2">
      <Link
        href={`/account/sign-in?back=${encodeURIComponent(back)}`}
        className={buttonClasses("primary", "lg")}
      >
        {t("toStart")}
      </Link>
      <span className="text-muted text-sm">{t("signInPage.required")}</span>
    </span>
  )
}
