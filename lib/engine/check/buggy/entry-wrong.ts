import { defineBuggyRule } from "./define"

export const entryWrong = defineBuggyRule({
  id: "entry-wrong",
  title: {
    en: "Most entries are right, but not all of them.",
    ja: "大部分の成分は正しいのですが、違っている成分があります。",
  },
  explanation: { by: "entries" },
})
