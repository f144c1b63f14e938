import { presentModule } from "@/lib/late-module"
import { typeset } from "./typeset"

/** The typesetter, for programs that have it from the beginning: the server's pages and tests. */
export const typesetter = presentModule({ typeset })
