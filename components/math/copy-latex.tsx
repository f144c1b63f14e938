"use client"

import { useEffect } from "react"

/** Copies give LaTeX in place of the formulas' pictures, also for a selection that runs over text and formulas. */
export function CopyLatex() {
  useEffect(() => {
    document.addEventListener("copy", copyAsLatex)
    return () => document.removeEventListener("copy", copyAsLatex)
  }, [])
  return null
}

function copyAsLatex(event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return
  const range = selection.getRangeAt(0).cloneRange()
  const first = formulaAround(range.startContainer)
  const last = formulaAround(range.endContainer)
  if (first) range.setStartBefore(first)
  if (last) range.setEndAfter(last)
  const fragment = range.cloneContents()
  const formulas = fragment.querySelectorAll<HTMLElement>("[data-tex]")
  if (formulas.length === 0) return
  const alone = formulas.length === 1 && fragment.textContent === formulas[0]?.textContent
  for (const formula of formulas) {
    const tex = formula.dataset.tex ?? ""
    formula.replaceWith(alone ? tex : formula.dataset.display === undefined ? `$${tex}$` : `\n$$${tex}$$\n`)
  }
  event.clipboardData.setData("text/plain", fragment.textContent ?? "")
  event.preventDefault()
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest("[data-tex]") ?? null
}
