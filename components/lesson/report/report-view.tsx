"use client"

import { Download, Printer } from "lucide-react"
import { useFormatter, useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { Button, buttonClasses } from "@/components/ui/button"
import { said, useLanguage } from "@/components/ui/use-language"
import type { ReportRow } from "@/lib/lessons/report"
import { StateSign } from "../desk/state-sign"
import { PollBars } from "../poll-bars"
import { AfterLesson } from "./after-lesson"

interface ReportProps {
  readonly lessonId: string
  readonly boardId: string
  readonly title: string
  readonly startedAt: number
  /** Null while the lesson runs. */
  readonly endedAt: number | null
  /** Whether the lesson still knows its people. */
  readonly hasPeople: boolean
  readonly rows: readonly ReportRow[]
  readonly polls: readonly {
    readonly id: string
    readonly question: string
    readonly options: readonly string[]
    readonly counts: readonly number[]
  }[]
  /** All boards of the lesson. */
  readonly boardIds: readonly string[]
  /** What was hidden and is not revealed yet. */
  readonly hidden: readonly { readonly id: string; readonly label: string }[]
}

/** A lesson's report: who worked where, how far each group came on each task, what was asked and answered. */
export function ReportView(props: ReportProps) {
  const t = useTranslations("lesson.report")
  const format = useFormatter()
  const { lessonId, title, startedAt, endedAt, rows, polls } = props
  const time = (at: number) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-8 px-5 py-8">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1">
          <p className="text-muted text-sm">{t("title")}</p>
          <h1 className="font-semibold font-serif text-3xl">{title || t("untitled")}</h1>
          <p className="text-muted text-sm">
            {t("when", { start: time(startedAt), end: endedAt === null ? t("running") : time(endedAt) })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <a href={`/api/lessons/${lessonId}/report`} download className={buttonClasses("secondary", "md")}>
            <Download aria-hidden className="size-4" />
            {t("csv")}
          </a>
          <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
            {t("print")}
          </Button>
          <a href={endedAt === null ? `/lesson/${lessonId}` : "/"} className={buttonClasses("quiet", "md")}>
            {t(endedAt === null ? "desk" : "home")}
          </a>
        </div>
      </header>
      <section>
        <h2 className="mb-3 font-semibold text-lg">{t("groups")}</h2>
        {rows.length === 0 ? <p className="text-muted">{t("noTasks")}</p> : <Rows rows={rows} />}
      </section>
      {polls.length > 0 ? (
        <section aria-labelledby="report-questions">
          <h2 id="report-questions" className="mb-3 font-semibold text-lg">
            {t("questions")}
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2">
            {polls.map(({ id, question, options, counts }) => (
              <li key={id} className="rounded-card border border-line bg-sheet p-4">
                <h3 className="mb-3 font-medium">
                  <MixedText text={question} size={15} />
                </h3>
                <PollBars options={options} counts={counts} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <AfterLesson {...props} />
    </main>
  )
}

function Rows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const t = useTranslations("lesson.report")
  const language = useLanguage()
  return (
    <section
      aria-label={t("groups")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-sheet"
    >
      <table className="w-full text-sm [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 [&_th]:text-start [&_tr]:border-line [&_tr]:border-b">
        <thead>
          <tr>
            {(["group", "people", "task", "state", "lines", "mistake", "help", "replay"] as const).map(
              (column) => (
                <th key={column} scope="col" className="whitespace-nowrap font-medium">
                  {t(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change their places on this page
            <tr key={at}>
              <th scope="row" className="whitespace-nowrap font-semibold">
                <bdi>{row.group}</bdi>
                {row.handedInAt === null ? null : (
                  <span className="block font-normal text-ok text-xs">{t("handedIn")}</span>
                )}
              </th>
              <td>
                <bdi>{row.people.join(", ")}</bdi>
              </td>
              <td>{row.task === "" ? null : <Formula tex={row.task} size={14} />}</td>
              <td>
                <StateSign state={row.state} />
              </td>
              <td className="tabular-nums">
                {row.rightLines} / {row.lines}
              </td>
              <td>
                {row.mistake ? (
                  <MixedText
                    text={t("line", { line: row.mistake.line, title: said(row.mistake.title, language) })}
                  />
                ) : null}
              </td>
              <td className="tabular-nums">{row.helpUses}</td>
              <td>
                <a href={`/b/${row.boardId}`} className="text-accent underline-offset-4 hover:underline">
                  {t("openBoard")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
