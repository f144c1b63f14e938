import { defineBuggyRule } from "./define"

export const asIfCommuting = defineBuggyRule({
  id: "as-if-commuting",
  title: {
    en: "Matrices were treated as if they commuted.",
    ja: "行列の積を、交換できるものとして扱っています。",
  },
  isLastResort: true,
  explanation: { by: "commuting", needs: () => true },
})
