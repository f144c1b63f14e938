import { speak } from "@/lib/formula/speech/speak"
import { presentModule } from "@/lib/late-module"

/** The words for formulas, for programs that have them from the beginning: the server's pages and tests. */
export const speech = presentModule({ speak })
