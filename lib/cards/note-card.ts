import { defineCard } from "./define"

/** A sticky note: a few words, with formulas between dollar signs, on coloured paper. */
export const noteCard = defineCard({
  kind: "note",
  version: 1,
  title: { en: "Sticky note", ja: "付箋" },
  texts: { body: { label: { en: "Note", ja: "メモ" }, empty: "", holds: "prose" } },
  values: {},
  families: {},
  look: "paper",
  defaultSize: { width: 200, height: 160 },
  minimalSize: { width: 96, height: 72 },
  upgrades: [],
  read: ({ texts }) => ({ body: texts.body ?? "" }),
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  pointElsewhere: (content) => content,
  samples: [
    { texts: { body: "Why is the result a row?" }, values: {} },
    { texts: { body: "$\\bm{x}^\\top$ は行ベクトル" }, values: { "card:colour": "green" } },
    { texts: { body: "" }, values: { "card:colour": "violet", "card:locked": true } },
  ],
})
