import { Failure } from "@/app/api/_http/failure"
import { handle, languageOf, limit } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string; exhibit: string }>
}

/** What a lesson keeps, as an SVG picture: to the teacher everything, to students what stands before all and the answers that they may look at. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, exhibit } = await params
    const person = await services().people.recognize(request.headers)
    if (!person) throw new Failure("no-session")
    limit("thumbnails", person.id)
    const { lessons } = services()
    const lesson = await lessons.live.find(id)
    const part = lesson && (await lessons.partIn(lesson, person.id))
    if (!lesson || !part) throw new Failure("no-such-lesson")
    if (part.as === "seat" && !lessons.maySee(lesson, part.seat, exhibit))
      throw new Failure("no-such-exhibit")
    const picture = await lessons.pictures.of(lesson, exhibit, languageOf(request))
    if (picture === null) throw new Failure("no-such-exhibit")
    return new Response(picture, {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Security-Policy":
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
      },
    })
  })
}
