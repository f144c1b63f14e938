import { lateModule } from "@/lib/late-module"

/** The typesetter in a page: it comes with the first formula, or when the page has nothing else to do. */
export const typesetter = lateModule(() => import("./typeset"))
