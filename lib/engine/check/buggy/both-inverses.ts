import { defineBuggyRule } from "./define"
import { mentions } from "./mentions"

export const bothInverses = defineBuggyRule({
  id: "both-inverses",
  title: {
    en: "The change of an inverse stands between two inverses, one on each side; they cannot be put together.",
    ja: "逆行列の微分では、変化分の両側に逆行列が一つずつ付きます。片側にまとめることはできません。",
  },
  explanation: { by: "commuting", needs: (before) => mentions(before, "inverse", "matrix-power") },
})
