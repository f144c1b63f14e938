import { lateModule } from "../late-module"

/** The engine's reader in a page: it comes with the first card, or when the page has nothing else to do. */
export const formulaReader = lateModule(() => import("../engine/syntax/read"))

/** The words for what cannot be read: they come with the first such formula, or when the page has nothing else to do. */
export const refusalWords = lateModule(() => import("../engine/worded"))
