/** The arrows of DESIGN section 1: each rule says why it exists, so that a refusal explains itself. */
const ROOT = "^(app|components|lib|server|e2e|scripts|bench|prisma)/"
const TEST = "\\.(test|fuzz\\.test|testing)\\.tsx?$"

const only = (name, from, allowed, why) => ({
  name,
  severity: "error",
  comment: why,
  from: { path: from, pathNot: TEST },
  to: { path: ROOT, pathNot: [from, ...allowed] },
})

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      comment: "A cycle means that two files are one: move what both need into a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "engine-is-pure",
      severity: "error",
      comment:
        "The engine runs unchanged in Node, in a worker and in the browser: it imports nothing but itself.",
      from: { path: "^lib/engine/", pathNot: [TEST, "^lib/engine/corpus/"] },
      to: { pathNot: "^lib/engine/" },
    },
    {
      name: "operators-do-not-know-the-rest",
      severity: "error",
      comment:
        "An operator says what it means in index form; how derivatives, rules and printing use that is not its business.",
      from: { path: "^lib/engine/operators/", pathNot: TEST },
      to: { path: "^lib/engine/(derive|rules|print|steps|engine)" },
    },
    only(
      "cards-know-the-engine-only",
      "^lib/cards/",
      ["^lib/engine/", "^lib/late-module\\.ts$", "^lib/images/formats\\.ts$"],
      "A card kind is a pure description: no React, no Yjs, no server.",
    ),
    only(
      "board-knows-cards",
      "^lib/board/",
      ["^lib/cards/", "^lib/engine/(answer|engine)"],
      "The shared document does not know how it is shown or sent.",
    ),
    only(
      "plots-know-cards-and-the-engine",
      "^lib/plots/",
      ["^lib/cards/", "^lib/engine/(answer|numeric-function)\\.ts$"],
      "A picture follows from a function and from what a plot card says; who shows it, and where, is not its business.",
    ),
    only(
      "sync-carries-bytes",
      "^lib/sync/",
      [],
      "The provider moves updates; what is in them is lib/board's matter.",
    ),
    only(
      "access-stands-alone",
      "^lib/access/",
      ["^lib/(db|language)/"],
      "Rights are decided from the database, not from what is shown.",
    ),
    only(
      "lessons-know-boards-and-rights",
      "^lib/lessons/",
      ["^lib/(access|board|cards|db|language)/", "^lib/engine/(answer|engine|check/derivation)\\.ts$"],
      "What happens in a lesson does not depend on how it is shown; derivations and exports are handed to it.",
    ),
    only(
      "images-are-bytes",
      "^lib/images/",
      ["^lib/db/"],
      "What a picture is does not depend on the board that shows it.",
    ),
    only("database-stands-alone", "^lib/db/", [], "Queries do not know who asks."),
    only(
      "derivations-run-the-engine",
      "^lib/derivations/",
      ["^lib/engine/"],
      "The derivation module wraps the engine; storage is handed to it.",
    ),
    only(
      "export-reads-the-model",
      "^lib/export/",
      [
        "^lib/board/",
        "^lib/cards/",
        "^lib/engine/",
        "^lib/plots/",
        "^lib/derivations/",
        "^lib/formula/",
        "^lib/images/",
      ],
      "Exports come from the model, never from pixels.",
    ),
    only(
      "import-makes-cards",
      "^lib/import/",
      ["^lib/board/", "^lib/cards/", "^lib/engine/answer\\.ts$", "^lib/derivations/latex-tokens\\.ts$"],
      "A file becomes the cards of a board, in the page that previews it: no server, and nothing in the file is carried out.",
    ),
    only(
      "templates-are-boards",
      "^lib/templates/",
      ["^lib/(board|cards|db|language)/", "^lib/engine/answer\\.ts$", "^lib/export/json/"],
      "A template is a board's file with words about it: how it is shown and who asks is not its business.",
    ),
    only(
      "formulas-are-laid-out-anywhere",
      "^lib/formula/",
      [],
      "The layout of formulas serves the page and the exports alike: it knows the typesetter and nothing of ours.",
    ),
    {
      name: "server-knows-no-mathematics",
      severity: "error",
      comment:
        "The process relays bytes. Only its composition root hands the derivation module and the exporters to the routes.",
      from: { path: "^server/", pathNot: [TEST, "^server/services\\.ts$"] },
      to: { path: "^(lib/(engine|cards|board|derivations|export|templates)|components|app)/" },
    },
    {
      name: "ui-knows-no-boards",
      severity: "error",
      comment: "components/ui and components/math can be used on any page.",
      from: { path: "^components/(ui|math)/", pathNot: TEST },
      to: { path: "^(lib/(board|sync|cards|db|access)|components/(cards|board|lesson|export)|server|app)/" },
    },
    {
      name: "card-views-know-no-board",
      severity: "error",
      comment: "A card's look is given what it shows; it does not reach for the board.",
      from: { path: "^components/cards/", pathNot: TEST },
      to: { path: "^(components/board|server|app|lib/(db|access|sync))/" },
    },
    {
      name: "browser-never-reaches-the-server",
      severity: "error",
      comment: "What ships to the browser must not pull in the database or the server process.",
      from: { path: "^(components|lib/(board|cards|sync|engine))/", pathNot: TEST },
      to: { path: "^(server|lib/(db|access))/" },
    },
    {
      name: "nobody-imports-the-server",
      severity: "error",
      comment:
        "Routes reach the running services through lib/services.ts; Next bundles its own copy of every module it imports.",
      from: { path: "^(app|components|lib)/", pathNot: TEST },
      to: { path: "^server/" },
    },
    {
      name: "no-barrels",
      severity: "error",
      comment: "An index.ts exists only where it is the list of a registry.",
      from: {},
      to: {
        path: "(^|/)index\\.ts$",
        pathNot: [
          "^lib/engine/(operators|rules|differentials/(rules|arrangements)|check/buggy)/index\\.ts$",
          "^lib/(cards|export|import|lessons/actions|templates/lessons)/index\\.ts$",
          "^lib/plots/figures/index\\.ts$",
          "^components/(cards|board/(commands|tools))/index\\.tsx?$",
          "node_modules",
          "generated",
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "\\.next", "dist"] },
    exclude: { path: ["lib/db/generated", "\\.next", "^dist", "^data"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs"] },
  },
}
