import { defineBuggyRule } from "./define"
import { mentions } from "./mentions"

export const traceOrder = defineBuggyRule({
  id: "trace-order",
  title: {
    en: "Under a trace factors may only be moved round in a circle, not exchanged.",
    ja: "トレースの中では因子を巡回させることしかできません。自由に入れ替えることはできません。",
  },
  explanation: { by: "commuting", needs: (before) => mentions(before, "trace") },
})
