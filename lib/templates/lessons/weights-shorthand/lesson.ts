import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const weightsShorthand = defineLesson({
  id: "weights-shorthand",
  topic: "matrices",
  level: 3,
  minutes: 45,
  title: { ja: "Wx を W で微分する：略記 xᵀ の意味", en: "Wx by W, and what the shorthand xᵀ means" },
  description: {
    ja: "∂(Wx)/∂W = xᵀ という式を見て戸惑ったことはありませんか。本当は3階のテンソルである微分が、なぜ xᵀ だけで足りるのかを納得します。",
    en: "Have you ever stumbled over ∂(Wx)/∂W = xᵀ? See why a derivative that really is a 3-tensor can be replaced by xᵀ alone.",
  },
  frames: [...teaching, ...practice],
})
