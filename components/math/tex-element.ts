import type { MathNode } from "@/lib/formula/speech/math-node"

/** How a formula is set. */
export interface TexOptions {
  /** Set on a line of its own, with large operators. */
  readonly display: boolean
  /** The size of the surrounding text in pixels. */
  readonly size: number
}

/** What stands for a formula in the page: markup that was made here and is safe to insert, or why there is none. */
export type TexElement =
  | {
      readonly ok: true
      readonly markup: string
      /** What the markup draws, to be said in words. */
      readonly mathematics: MathNode
    }
  | {
      readonly ok: false
      /** `waiting`: the typesetter is still being loaded. */
      readonly reason: "empty" | "too-long" | "syntax" | "waiting"
      /** Where the typesetter stopped, in UTF-16 units of the source; null where it does not say. */
      readonly position: number | null
    }
