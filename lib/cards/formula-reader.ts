import { readFunction } from "../engine/syntax/read"
import * as worded from "../engine/worded"
import { presentModule } from "../late-module"

/** The engine's reader, for programs that have it from the beginning: server, workers, command lines and tests. */
export const formulaReader = presentModule({ readFunction })

/** The words for what cannot be read. */
export const refusalWords = presentModule(worded)
