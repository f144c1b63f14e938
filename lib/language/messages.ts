import enAccount from "@/messages/en/account.json"
import enApp from "@/messages/en/app.json"
import enBoard from "@/messages/en/board.json"
import enCards from "@/messages/en/cards.json"
import enDerivation from "@/messages/en/derivation.json"
import enDocs from "@/messages/en/docs.json"
import enHistory from "@/messages/en/history.json"
import enImport from "@/messages/en/import.json"
import enLesson from "@/messages/en/lesson.json"
import enLibrary from "@/messages/en/library.json"
import enMath from "@/messages/en/math.json"
import enRights from "@/messages/en/rights.json"
import enTemplates from "@/messages/en/templates.json"
import enUi from "@/messages/en/ui.json"
import jaAccount from "@/messages/ja/account.json"
import jaApp from "@/messages/ja/app.json"
import jaBoard from "@/messages/ja/board.json"
import jaCards from "@/messages/ja/cards.json"
import jaDerivation from "@/messages/ja/derivation.json"
import jaDocs from "@/messages/ja/docs.json"
import jaHistory from "@/messages/ja/history.json"
import jaImport from "@/messages/ja/import.json"
import jaLesson from "@/messages/ja/lesson.json"
import jaLibrary from "@/messages/ja/library.json"
import jaMath from "@/messages/ja/math.json"
import jaRights from "@/messages/ja/rights.json"
import jaTemplates from "@/messages/ja/templates.json"
import jaUi from "@/messages/ja/ui.json"
import type { Language } from "./language"

/** All words of the interface by language and namespace; both languages have the same keys, and a test says so. */
export const messages = {
  en: {
    account: enAccount,
    app: enApp,
    board: enBoard,
    cards: enCards,
    derivation: enDerivation,
    docs: enDocs,
    history: enHistory,
    lesson: enLesson,
    import: enImport,
    library: enLibrary,
    math: enMath,
    rights: enRights,
    templates: enTemplates,
    ui: enUi,
  },
  ja: {
    account: jaAccount,
    app: jaApp,
    board: jaBoard,
    cards: jaCards,
    derivation: jaDerivation,
    docs: jaDocs,
    history: jaHistory,
    lesson: jaLesson,
    import: jaImport,
    library: jaLibrary,
    math: jaMath,
    rights: jaRights,
    templates: jaTemplates,
    ui: jaUi,
  },
} satisfies Record<Language, unknown>
