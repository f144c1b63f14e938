"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { said, useLanguage } from "@/components/ui/use-language"
import type { DeskRow } from "./rows"
import { StateSign } from "./state-sign"

/** Groups against tasks: how each group stands on each derivation. A press opens the group's board. */
export function TaskMatrix({
  rows,
  onOpen,
}: {
  readonly rows: readonly DeskRow[]
  readonly onOpen: (row: DeskRow) => void
}) {
  const t = useTranslations("lesson.desk")
  const language = useLanguage()
  const tasks = rows[0]?.cells.map(({ task }) => task) ?? []
  if (tasks.length === 0) return <p className="text-muted">{t("noTasks")}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <section aria-label={t("matrix")} className="desk-matrix" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("group")}</th>
            {tasks.map(({ cardId, goal }, at) => (
              <th key={cardId} scope="col">
                <span className="sr-only">{`${t("task")} ${at + 1}`}</span>
                {goal === "" ? `${t("task")} ${at + 1}` : <Formula tex={goal} size={13} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.boardId}>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              {row.cells.map(({ task, state, work }) => (
                <td key={task.cardId} data-cell={state}>
                  <button
                    type="button"
                    onClick={() => onOpen(row)}
                    className="touch-target flex flex-col items-start gap-0.5 rounded-control text-left"
                  >
                    <StateSign state={state} />
                    {work && work.lines > 0 ? (
                      <span className="text-muted text-xs">
                        {t("steps", { right: work.rightLines, lines: work.lines })}
                      </span>
                    ) : null}
                    {work?.wrong ? (
                      <span className="max-w-56 text-danger text-xs">
                        <MixedText text={said(work.wrong.title, language)} size={12} />
                      </span>
                    ) : null}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
