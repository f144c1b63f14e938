import { Failure } from "@/app/api/_http/failure"
import { lookAtTemplate, withTemplate } from "@/app/api/templates/open-template"
import { services } from "@/lib/services"
import { writeTemplateFile } from "@/lib/templates/template-file"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** The template as a file, to be imported here or elsewhere. Whoever may use a template may take it away. */
export function GET(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { template } = await lookAtTemplate(request, id)
    const board = await services().templates.board(template)
    if (!board) throw new Failure("template-missing")
    const name = encodeURIComponent(services().exports.fileName(template.title, "nabla-template.json"))
    return new Response(writeTemplateFile(template, board), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="lesson.nabla-template.json"; filename*=UTF-8''${name}`,
        "Cache-Control": "no-store",
      },
    })
  })
}
