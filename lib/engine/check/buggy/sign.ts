import { defineBuggyRule } from "./define"

export const sign = defineBuggyRule({
  id: "sign",
  title: { en: "The sign of the whole line is wrong.", ja: "行全体の符号が逆です。" },
  explanation: { by: "value", mistake: (right) => -right },
})
