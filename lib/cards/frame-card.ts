import { defineCard } from "./define"

/**
 * A page of a lesson: a sheet with a title under the cards that stand on it. They belong to it by where they stand and move with it; the
 * pages of a board follow each other in reading order.
 */
export const frameCard = defineCard({
  kind: "frame",
  version: 1,
  title: { en: "Frame", ja: "フレーム" },
  texts: { title: { label: { en: "Title", ja: "タイトル" }, empty: "", holds: "prose" } },
  values: {},
  families: {},
  carries: true,
  defaultSize: { width: 1120, height: 700 },
  minimalSize: { width: 240, height: 160 },
  upgrades: [],
  read: ({ texts }) => ({ title: texts.title ?? "" }),
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  pointElsewhere: (content) => content,
  samples: [
    { texts: { title: "The gradient of $\\bm{x}^\\top A\\bm{x}$" }, values: {} },
    { texts: { title: "" }, values: { "card:colour": "blue" } },
  ],
})
