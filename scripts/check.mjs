/** Judges the lines of derivations: one derivation a line in, one report a line out. */
import { runProgram } from "./run-program.mjs"

await runProgram("check")
