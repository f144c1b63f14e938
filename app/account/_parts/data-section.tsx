"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { DeleteDialog } from "./delete-dialog"
import { Section } from "./section"

interface DataSectionProps {
  readonly email: string
  readonly hasPassword: boolean
  readonly boards: number
}

/** Taking one's data away, and deleting the account. */
export function DataSection({ email, hasPassword, boards }: DataSectionProps) {
  const t = useTranslations("account.data")
  const [isDeleting, setDeleting] = useState(false)
  return (
    <Section title={t("title")} lead={t("lead")}>
      <div className="flex flex-col items-start gap-6">
        <a href="/api/account/export" download className={buttonClasses("secondary", "md")}>
          <Download aria-hidden className="size-4" />
          {t("take")}
        </a>
        <div>
          <p className="mb-3 text-muted text-sm">{t("deleteLead")}</p>
          <Button variant="danger" onClick={() => setDeleting(true)}>
            {t("delete")}
          </Button>
        </div>
      </div>
      {isDeleting ? (
        <DeleteDialog
          email={email}
          hasPassword={hasPassword}
          boards={boards}
          onEnd={() => setDeleting(false)}
        />
      ) : null}
    </Section>
  )
}
