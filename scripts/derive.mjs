/** Differentiates: one question a line in, one answer a line out. */
import { runProgram } from "./run-program.mjs"

await runProgram("derive")
