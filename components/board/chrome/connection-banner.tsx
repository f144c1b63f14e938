"use client"

import { CircleAlert, CloudOff } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { said, useLanguage } from "@/components/ui/use-language"
import { CLOSE, type CloseName } from "@/lib/sync/close-codes"
import type { ConnectionState } from "@/lib/sync/connection-state"
import { useBoard } from "../session/board-context"
import { LateRightBanner } from "./late-panels"
import { useConnection } from "./sync-badge"

/** A short interruption is nobody's concern. */
const PATIENCE_MS = 1_200

/** What is wrong with the connection, what happens next and what a person can do; while all is well, what the person may not do here. */
export function ConnectionBanner() {
  const connection = useConnection()
  // One attempt after the other fails while a server is down: what is said then does not come and go with them.
  const isTroubled = useLasting(
    connection.phase === "waiting" || (connection.phase === "connecting" && connection.trouble !== null),
  )
  if (connection.refused !== null) return <Refused name={connection.refused} />
  if (isTroubled) return <Waiting connection={connection} />
  return <LateRightBanner />
}

function Refused({ name }: { readonly name: CloseName }) {
  const t = useTranslations("board.banner")
  const language = useLanguage()
  const board = useBoard()
  const router = useRouter()
  const { says, discardsLocalCopy } = CLOSE[name]
  const rejoin = async () => {
    await board.connection.discard()
    window.location.reload()
  }
  return (
    <div role="alert" className="board-banner" data-tone="danger">
      <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
      <p className="min-w-0 flex-1">{said(says, language)}</p>
      {discardsLocalCopy ? (
        <Button size="sm" variant="primary" onClick={rejoin}>
          {t("rejoin")}
        </Button>
      ) : (
        <Button size="sm" onClick={board.connection.retry}>
          {t("retry")}
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={() => router.push("/")}>
        {t("home")}
      </Button>
    </div>
  )
}

function Waiting({ connection }: { readonly connection: ConnectionState }) {
  const t = useTranslations("board.banner")
  const language = useLanguage()
  const board = useBoard()
  const { trouble, copy, ready } = connection
  const says =
    trouble !== null && trouble !== "unreachable"
      ? said(CLOSE[trouble].says, language)
      : t(!ready ? "notYet" : copy === "ready" ? "offline" : "offlineWithoutCopy")
  return (
    <div role="status" className="board-banner">
      <CloudOff aria-hidden className="size-5 shrink-0 text-warn" />
      <p className="min-w-0 flex-1">{says}</p>
      <Button size="sm" onClick={board.connection.retry}>
        {t("retry")}
      </Button>
    </div>
  )
}

/** True when something has been the case for a while. */
function useLasting(isCase: boolean): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isCase) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isCase])
  return isLasting && isCase
}
