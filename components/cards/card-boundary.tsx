"use client"

import { TriangleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { Component, type ErrorInfo, type ReactNode } from "react"

interface Props {
  /** The card's snapshot: a change of it is a reason to try again. */
  readonly subject: unknown
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly subject: unknown
}

/** Keeps a mistake of ours inside the card in which it happened; the rest of the board goes on. */
export class CardBoundary extends Component<Props, State> {
  override state: State = { failed: false, subject: this.props.subject }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.subject === state.subject ? null : { failed: false, subject: props.subject }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error("A card could not be shown.", error, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useTranslations("cards")
  return (
    <div role="alert" className="flex gap-2.5 p-4 text-sm">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div>
        <p className="font-medium">{t("broken")}</p>
        <p className="text-muted">{t("brokenHint")}</p>
      </div>
    </div>
  )
}
