import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import type { RefusalKind } from "./inspector/refusal"

/** With what a socket is closed for an update that may not be applied. */
export const REFUSAL_REASON: Readonly<Record<Exclude<RefusalKind, "not-ready">, CloseReason>> = {
  malformed: CLOSE.malformed,
  forbidden: CLOSE.forbiddenWrite,
  "too-large": CLOSE.tooLarge,
  held: CLOSE.boardHeld,
  locked: CLOSE.lockedCard,
  "not-own": CLOSE.notYours,
  "others-name": CLOSE.othersName,
}
