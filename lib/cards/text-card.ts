import { defineCard } from "./define"

/** Paragraphs and lists, with formulas between dollar signs. */
export const textCard = defineCard({
  kind: "text",
  version: 1,
  title: { en: "Text", ja: "テキスト" },
  texts: { body: { label: { en: "Text", ja: "テキスト" }, empty: "", holds: "prose" } },
  values: {},
  families: {},
  look: "plain",
  defaultSize: { width: 360, height: 72 },
  minimalSize: { width: 120, height: 48 },
  upgrades: [],
  read: ({ texts }) => ({ body: texts.body ?? "" }),
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  pointElsewhere: (content) => content,
  samples: [
    {
      texts: {
        body: "# Quadratic forms\nFor $f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}$ the gradient is\n$$\\nabla f = (A + A^\\top)\\bm{x}.$$\n- It is **linear** in $\\bm{x}$.\n- For symmetric $A$ it is $2A\\bm{x}$.",
      },
      values: {},
    },
    { texts: { body: "1. 微分する\n2. 形を確かめる" }, values: {} },
    { texts: { body: "5 $ or 6 $ \\$ $\\frac{1$" }, values: { "card:colour": "blue" } },
    { texts: { body: "" }, values: {} },
  ],
})
