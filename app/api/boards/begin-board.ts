import type { BoardRules } from "@/lib/db/board-rules"
import { services } from "@/lib/services"
import type { TemplateBoard } from "@/lib/templates/template-file"
import { Failure } from "../_http/failure"

/** Makes a board of a person's own from the file of a board, with its pictures, and gives its id. Durable when it resolves. */
export async function beginBoard(
  personId: string,
  title: string,
  file: TemplateBoard,
  linkRole?: BoardRules["linkRole"],
): Promise<string> {
  const board = await services().boards.create(personId, title, linkRole)
  await storeImages(board.id, personId, file.images ?? {})
  await services().documents.begin(board.id, personId, services().exports.restore({ ...file, title }))
  return board.id
}

/** Stores the pictures of a file. One that is none, or not the one that it says it is, takes the board back. */
async function storeImages(boardId: string, personId: string, images: Readonly<Record<string, string>>) {
  for (const [hash, base64] of Object.entries(images)) {
    const image = await services().images.accept(boardId, personId, Buffer.from(base64, "base64"))
    if (typeof image !== "string" && image.hash === hash) continue
    await services().documents.discard(boardId)
    await services().images.sweep()
    throw typeof image === "string"
      ? new Failure(image, { detail: `images.${hash}` })
      : new Failure("wrong-body", { detail: `images.${hash}` })
  }
}
