import { framePages } from "@/lib/board/frame-pages"
import type { BoardSession } from "../session/board-session"
import type { Connector } from "./connectors"
import { contains, middle } from "./rect"

/**
 * The lines that are drawn: those that people drew, and those between cards of one page. A card that uses one on another page is joined to it by no
 * line, which would run over all the pages between.
 */
export function withinPages(
  { store, layout }: Pick<BoardSession, "store" | "layout">,
  connectors: readonly Connector[],
): readonly Connector[] {
  const pages = framePages(store.getSnapshot()).flatMap((id) => layout.rectOf(id) ?? [])
  if (pages.length === 0) return connectors
  const pageOf = (card: string): number => {
    const rect = layout.rectOf(card)
    return rect ? pages.findIndex((page) => contains(page, middle(rect))) : -1
  }
  return connectors.filter(({ drawn, from, to }) => drawn !== null || pageOf(from) === pageOf(to))
}
