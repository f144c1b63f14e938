import { z } from "zod"
import { services } from "@/lib/services"
import { boardUrl, originFor } from "../_http/board-url"
import { admitCaller, handle, limit, limitReached, peerOf } from "../_http/handle"
import { readJson } from "../_http/read-json"

const joining = z.strictObject({ code: z.string().max(100), name: z.string().max(400) })

/** A seat in the lesson of a code, without an account; whoever has one already gets it back. Guessing codes soon comes to an end. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { code, name } = await readJson(request, joining)
    const peer = peerOf(request)
    limit("join", peer)
    limitReached("wrong-codes", peer)
    const { person, answer } = await admitCaller(request)
    limitReached("wrong-code", person.id)
    const { lesson, seat } = await services()
      .lessons.join(code, { id: person.id, name })
      .catch((error: unknown) => {
        if (isWrongCode(error)) {
          limit("wrong-code", person.id)
          limit("wrong-codes", peer)
        }
        throw error
      })
    if (person.isGuest && person.name !== seat.name) {
      const names = await services().lessons.rename(person.id, seat.name)
      services().documents.renamed(await services().people.rename(person, seat.name), names)
    }
    const isIn = seat.state === "admitted"
    return answer({
      lessonId: lesson.id,
      boardId: lesson.boardId,
      url: isIn ? boardUrl(request, lesson.boardId) : `${originFor(request)}/lesson/${lesson.id}/seat`,
      role: isIn ? "student" : "waiting",
      name: seat.name,
    })
  })
}

const isWrongCode = (error: unknown): boolean =>
  error instanceof Error && error.name === "LessonRefusal" && error.message === "wrong-code"
