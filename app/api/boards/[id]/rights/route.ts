import { z } from "zod"
import { handle } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { openBoardForTeaching } from "@/app/api/boards/open-board"
import { settledOn } from "@/app/api/boards/settled"
import { BOARD_MODES, LINK_ROLES } from "@/lib/db/board-rules"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const settling = z.strictObject({
  linkRole: z.enum(LINK_ROLES).optional(),
  linkExpiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .optional(),
  mode: z.enum(BOARD_MODES).optional(),
  ownOnly: z.boolean().optional(),
})

/** What is settled on a board and for whom, for those who teach there. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board, person } = await openBoardForTeaching(request, (await params).id)
    return Response.json(await settledOn(board, person))
  })
}

/** Settles what the link gives, the mode of the board, or whether people change only what is theirs. It counts at once. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board, person } = await openBoardForTeaching(request, (await params).id)
    const { linkRole, linkExpiresAt, mode, ownOnly } = await readJson(request, settling)
    const settled = await services().boards.settle(board.id, {
      ...(linkRole !== undefined && { linkRole }),
      ...(linkExpiresAt !== undefined && { linkExpiresAt }),
      ...(mode !== undefined && { mode }),
      ...(ownOnly !== undefined && { ownOnly }),
    })
    await services().documents.rightsChanged(board.id)
    return Response.json(await settledOn(settled ?? board, person))
  })
}
