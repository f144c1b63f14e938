"use client"

import { useTranslations } from "next-intl"
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { FieldKey } from "@/components/math/field-key"
import { FormulaField } from "@/components/math/formula-field"
import { Button } from "@/components/ui/button"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"
import { textFieldOf } from "@/lib/cards/define"
import { definitionCard, definitionReading } from "@/lib/cards/definition-card"
import { functionCard, readingOf } from "@/lib/cards/function-card"
import type { EngineError } from "@/lib/engine/answer"
import { useBoardCard, useCardBoard } from "./card-board"
import type { EditTarget } from "./card-editing"
import { useCardName } from "./card-name"
import { FormulaProblem } from "./problem-note"
import { ProseEditor } from "./prose-editor"
import { useKeptInSight } from "./use-kept-in-sight"
import { viewOf } from "./view-of"

/** The editor of the one text that this person edits, at the bottom of the window; nothing while there is none. */
export function FormulaDock() {
  const { editing } = useCardBoard()
  const target = useSyncExternalStore(editing.subscribe, editing.get, () => null)
  if (target === null) return null
  return <Editor key={`${target.cardId}:${target.field}`} target={target} />
}

function Editor({ target }: { readonly target: EditTarget }) {
  const t = useTranslations("cards")
  const language = useLanguage()
  const board = useCardBoard()
  const nameOf = useCardName()
  const card = useBoardCard(target.cardId)
  const raised = useKeyboardHeight()
  const frame = useRef<HTMLElement>(null)
  useKeptInSight(frame, target, card)
  const gone = card === undefined || card.unknown !== null
  useEffect(() => {
    if (gone) board.editing.stop()
  }, [gone, board])
  const { cardId, field } = target
  const write = useCallback(
    (value: string, caret?: number) => {
      board.replaceText(cardId, field, value, caret)
    },
    [board, cardId, field],
  )
  const takeKey = useCallback(
    (key: FieldKey) => {
      // The card as it stands: the field's last letter may not have come back through a render.
      const now = board.store.getCard(cardId)
      return now !== undefined && (viewOf(now.kind).editor?.onKey?.(key, now, field, board) ?? false)
    },
    [board, cardId, field],
  )
  if (gone) return null
  const value = card.texts[field] ?? ""
  const kind = cardKind(card.kind)
  const text = kind && textFieldOf(kind, field)
  const error = errorOn(card, value)
  const { editor } = viewOf(card.kind)
  const name = editor?.title?.(card, field, (key, values) => t(key, values)) ?? nameOf(card)
  const title = <h2 className="truncate font-semibold">{name}</h2>
  const actions = (
    <>
      {editor?.Actions ? <editor.Actions card={card} field={field} /> : null}
      <Button size="sm" variant="primary" onClick={board.editing.stop}>
        {t("editor.done")}
      </Button>
    </>
  )
  return (
    <section
      ref={frame}
      aria-label={t("editor.title")}
      data-typing=""
      className="enter-float fixed inset-x-2 z-30 mx-auto max-w-3xl rounded-2xl border border-line bg-sheet p-3 shadow-float sm:inset-x-4 sm:p-4"
      style={{ bottom: `calc(${raised}px + max(0.75rem, env(safe-area-inset-bottom)))` }}
    >
      {text?.holds === "latex" ? (
        <FormulaField
          value={value}
          onChange={write}
          onLeave={board.editing.stop}
          onKey={takeKey}
          mistake={error?.span ?? null}
          title={title}
          problem={
            editor ? (
              <editor.Remark card={card} field={field} />
            ) : error ? (
              <FormulaProblem error={error} source={value} />
            ) : null
          }
          actions={actions}
        />
      ) : (
        <ProseEditor
          value={value}
          onChange={write}
          onLeave={board.editing.stop}
          label={text ? said(text.label, language) : ""}
          title={title}
          actions={actions}
        />
      )}
      <p className="mt-2 hidden text-muted text-xs pointer-fine:block">
        {t(text?.holds === "latex" ? "editor.hint" : "editor.proseHint")}
      </p>
    </section>
  )
}

/** What is wrong with the formula of a card that the engine reads; null for all others and for an empty one. */
function errorOn(card: CardSnapshot, value: string): EngineError | null {
  if (value.trim() === "") return null
  const reading =
    card.kind === functionCard.kind
      ? readingOf(card)
      : card.kind === definitionCard.kind
        ? definitionReading(card)
        : null
  return reading?.ok === false ? reading.error : null
}

/** How much of the window's bottom the touch keyboard for formulas covers, in pixels. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    let keyboard: EventTarget | null = null
    const measure = () => setHeight(window.mathVirtualKeyboard?.boundingRect.height ?? 0)
    // The keyboard exists once the field's program is loaded; the first focus tells.
    const find = () => {
      if (keyboard !== null || window.mathVirtualKeyboard === undefined) return
      keyboard = window.mathVirtualKeyboard
      keyboard.addEventListener("geometrychange", measure)
      measure()
    }
    document.addEventListener("focusin", find)
    find()
    return () => {
      document.removeEventListener("focusin", find)
      keyboard?.removeEventListener("geometrychange", measure)
    }
  }, [])
  return height
}
