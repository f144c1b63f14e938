import { lateModule } from "@/lib/late-module"

/** The words for formulas in a page: nobody waits for them before the formulas stand. */
export const speech = lateModule(() => import("@/lib/formula/speech/speak"))
