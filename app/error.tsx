"use client"

import { CircleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { Button } from "@/components/ui/button"
import { HomeLink } from "./_start/home-link"
import { MessagePage } from "./_start/message-page"

/** What a page shows when it failed: that nothing is lost, and a way on. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  const t = useTranslations("app.error")
  useEffect(() => {
    console.error(error)
  }, [error])
  const hint = error.digest ? `${t("hint")} ${t("reference", { digest: error.digest })}` : t("hint")
  return (
    <MessagePage title={t("title")} hint={hint} mark={<CircleAlert className="size-10 text-danger" />}>
      <Button variant="primary" onClick={reset}>
        {t("retry")}
      </Button>
      <HomeLink variant="secondary">{t("home")}</HomeLink>
    </MessagePage>
  )
}
