import { callerOf, handle, languageOf, limit } from "@/app/api/_http/handle"
import type { Language } from "@/lib/language/language"
import { csvOf, type ReportRow, reportRows } from "@/lib/lessons/report"
import { REPORT_COLUMNS, REPORT_STATES, WHOLE_CLASS } from "@/lib/lessons/report-words"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** What a lesson came to, per group and task, as a CSV file for spreadsheets. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const language = languageOf(request)
    const { lessons } = services()
    const lesson = await lessons.taught((await params).id, person.id)
    const rows = reportRows(lesson, await lessons.progress.of(lesson), WHOLE_CLASS[language])
    const head = REPORT_COLUMNS.map((words) => words[language])
    return new Response(csvOf([head, ...rows.map((row) => fieldsOf(row, language))]), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="lesson.csv"',
        "Cache-Control": "no-store",
      },
    })
  })
}

function fieldsOf(row: ReportRow, language: Language): readonly (string | number | null)[] {
  return [
    row.group,
    row.people.join("; "),
    row.task,
    REPORT_STATES[row.state][language],
    row.lines,
    row.rightLines,
    row.wrongLine,
    row.mistake ? row.mistake.title[language] : "",
    row.helpUses,
    row.handedInAt === null ? "" : new Date(row.handedInAt).toISOString(),
  ]
}
