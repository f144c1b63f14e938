import { lateModule } from "../late-module"

/** The engine's reader in a page: it comes with the first card, or when the page has nothing else to do. */
export const formulaReader = lateModule(() => import("../engine/syntax/read"))
