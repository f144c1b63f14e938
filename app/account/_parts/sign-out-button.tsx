"use client"

import { LogOut } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { goOn } from "./go-on"
import { useAsking } from "./use-asking"

/** Signs this browser out and goes to the start page. */
export function SignOutButton() {
  const t = useTranslations("account")
  const toast = useToast()
  const { isBusy, ask } = useAsking()
  const signOut = async () => {
    if ((await ask("POST", "account/sign-out", {})) !== null) goOn("/")
    else toast.show({ tone: "danger", title: t("noAnswer") })
  }
  return (
    <Button icon={<LogOut aria-hidden className="size-4" />} busy={isBusy} onClick={() => void signOut()}>
      {t("signOut")}
    </Button>
  )
}
