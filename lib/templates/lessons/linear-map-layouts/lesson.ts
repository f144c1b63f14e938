import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const linearMapLayouts = defineLesson({
  id: "linear-map-layouts",
  topic: "jacobian",
  level: 2,
  minutes: 40,
  title: { ja: "Wx を x で微分する：レイアウトの話", en: "Wx by x, and the two layouts" },
  description: {
    ja: "線形変換のヤコビ行列は W そのもの。ところが本によっては Wᵀ と書いてあります。分子レイアウトと分母レイアウトの違いを、もう迷わないように整理します。",
    en: "The Jacobian of the linear map Wx is W itself, yet some books print Wᵀ. Numerator layout and denominator layout, sorted out once and for all.",
  },
  frames: [...teaching, ...practice],
})
