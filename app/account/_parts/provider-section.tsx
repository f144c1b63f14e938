"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { FormError } from "./form-error"
import { goOn } from "./go-on"
import { Section } from "./section"
import { useAsking } from "./use-asking"

interface ProviderSectionProps {
  readonly name: string
  readonly isConnected: boolean
  /** Why connecting did not work, as the provider said. */
  readonly problem: string | null
}

/** The provider by which the person can sign in, if it is connected to the account. */
export function ProviderSection({ name, isConnected, problem }: ProviderSectionProps) {
  const t = useTranslations("account.provider")
  const { isBusy, error, ask } = useAsking()
  const connect = async () => {
    const answer = await ask("POST", "account/sign-in/provider", { link: true })
    if (typeof answer?.url === "string") goOn(answer.url)
  }
  return (
    <Section title={t("title", { name })} lead={t(isConnected ? "connected" : "notConnected", { name })}>
      <div className="flex flex-col items-start gap-3">
        <FormError>{error ?? problem}</FormError>
        {isConnected ? null : (
          <Button busy={isBusy} onClick={() => void connect()}>
            {t("connect")}
          </Button>
        )}
      </div>
    </Section>
  )
}
