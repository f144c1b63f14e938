"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { FormError } from "./form-error"
import { goOn } from "./go-on"
import { Section } from "./section"
import { useAsking } from "./use-asking"

interface ProviderSectionProps {
  readonly name: string
  readonly isConnected: boolean
  /** Without it nothing would open the account any more. */
  readonly isOnlyWay: boolean
  /** Why connecting did not work, as the provider said. */
  readonly problem: string | null
}

/** The provider by which the person can sign in, if it is connected to the account. */
export function ProviderSection({ name, isConnected, isOnlyWay, problem }: ProviderSectionProps) {
  const t = useTranslations("account.provider")
  const router = useRouter()
  const toast = useToast()
  const { isBusy, error, ask } = useAsking()
  const connect = async () => {
    const answer = await ask("POST", "account/sign-in/provider", { link: true })
    if (typeof answer?.url === "string") goOn(answer.url)
  }
  const disconnect = async () => {
    if ((await ask("DELETE", "account/sign-in/provider")) === null) return
    toast.show({ title: t("disconnected", { name }) })
    router.refresh()
  }
  return (
    <Section title={t("title", { name })} lead={t(isConnected ? "connected" : "notConnected", { name })}>
      <div className="flex flex-col items-start gap-3">
        <FormError>{error ?? problem}</FormError>
        {isConnected && isOnlyWay ? <p className="text-muted text-sm">{t("onlyWay")}</p> : null}
        {isConnected ? (
          <Button busy={isBusy} disabled={isOnlyWay} onClick={() => void disconnect()}>
            {t("disconnect")}
          </Button>
        ) : (
          <Button busy={isBusy} onClick={() => void connect()}>
            {t("connect")}
          </Button>
        )}
      </div>
    </Section>
  )
}
