"use client"

import { SquareCode } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Spinner } from "@/components/ui/spinner"
import { CODE_LANGUAGES } from "@/lib/cards/code-languages"
import type { Answer, CodeLanguageId, Question } from "@/lib/engine/answer"
import { useCardBoard } from "./card-board"
import { CopyButton } from "./copy-button"

interface CodeProps {
  /** The question of the card. */
  readonly question: Question
}

/** Function and derivative as a program, to read and to copy; it is asked for when somebody opens it. */
export function CodeButton({ question, reachable }: CodeProps & { readonly reachable: boolean }) {
  const t = useTranslations("cards.derivative")
  return (
    <Popover
      label={t("codeTitle")}
      align="end"
      className="w-[34rem]"
      trigger={
        <IconButton
          size="sm"
          label={t("code")}
          icon={<SquareCode aria-hidden />}
          tabIndex={reachable ? 0 : -1}
          className="nodrag"
        />
      }
    >
      <Programs question={question} />
    </Popover>
  )
}

function Programs({ question }: CodeProps) {
  const t = useTranslations("cards.derivative")
  const board = useCardBoard()
  const [language, setLanguage] = useState<CodeLanguageId>("numpy")
  const [latest, setLatest] = useState<{ readonly key: string; readonly answer: Answer | null } | null>(null)
  const key = JSON.stringify([question, language])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for question and language
  useEffect(() => {
    const stop = new AbortController()
    board
      .derive({ ...question, code: [language] }, stop.signal)
      .then((answer) => setLatest({ key, answer }))
      .catch((problem) => {
        if (stop.signal.aborted) return
        console.warn("A program could not be asked for.", problem)
        setLatest({ key, answer: null })
      })
    return () => stop.abort()
  }, [key, board])
  const answer = latest?.key === key ? latest.answer : undefined
  const title = CODE_LANGUAGES.find(({ id }) => id === language)?.title ?? language
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label={t("codeLanguage")}
        size="sm"
        value={language}
        options={CODE_LANGUAGES.map((one) => ({ value: one.id, label: one.title }))}
        onChange={setLanguage}
      />
      {answer === undefined ? (
        <Spinner label={t("working")} className="size-4" />
      ) : (
        <Program
          text={answer?.ok ? (answer.derivative.code?.[language] ?? null) : null}
          answer={answer}
          title={title}
        />
      )}
    </div>
  )
}

interface ProgramProps {
  readonly text: string | null
  /** Null when nobody could be asked. */
  readonly answer: Answer | null
  /** The proper name of the language. */
  readonly title: string
}

function Program({ text, answer, title }: ProgramProps) {
  const t = useTranslations("cards.derivative")
  if (text === null)
    return (
      <p role="status" className="text-muted text-sm">
        {answer === null ? t("failure") : t("noCode", { language: title })}
      </p>
    )
  return (
    <div className="relative rounded-control bg-sunken">
      <pre className="whitespace-pre-wrap break-words p-3 pr-11 font-mono text-xs leading-5">{text}</pre>
      <div className="absolute top-1.5 right-1.5">
        <CopyButton text={text} label={t("copyCode")} reachable />
      </div>
    </div>
  )
}
