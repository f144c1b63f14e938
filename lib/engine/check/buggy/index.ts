import type { BuggyRule } from "./define"
import { factorExtra } from "./factor-extra"
import { factorLost } from "./factor-lost"
import { sign } from "./sign"

/** The known mistakes, the likeliest first. */
export const buggyRules: readonly BuggyRule[] = [sign, factorLost, factorExtra]
