import { defineCard } from "./define"

/** A formula to look at, set large: an identity, an equation, anything that is no function to differentiate. */
export const formulaCard = defineCard({
  kind: "formula",
  version: 1,
  title: { en: "Formula", ja: "数式" },
  texts: { body: { label: { en: "Formula", ja: "数式" }, empty: "", holds: "latex" } },
  values: {},
  families: {},
  defaultSize: { width: 320, height: 96 },
  minimalSize: { width: 120, height: 64 },
  upgrades: [],
  read: ({ texts }) => ({ body: texts.body ?? "" }),
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  pointElsewhere: (content) => content,
  samples: [
    { texts: { body: "\\mathrm{d}(X^{-1}) = -X^{-1}(\\mathrm{d}X)X^{-1}" }, values: {} },
    { texts: { body: "\\frac{1" }, values: {} },
    { texts: { body: "" }, values: {} },
  ],
})
