import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const notation = defineLesson({
  id: "notation",
  topic: "foundations",
  level: 1,
  minutes: 40,
  title: {
    ja: "スカラー・ベクトル・行列と記法",
    en: "Scalars, vectors, matrices and how to write them",
  },
  description: {
    ja: "数、数の並び、数の表。太字・大文字・添字の意味と、転置の使い方を身につけます。微分に入る前の準備の一時間です。",
    en: "Single numbers, lists of numbers and tables of numbers: what bold letters, capitals and indices mean, and how the transpose works. The groundwork for everything that follows.",
  },
  frames: [...teaching, ...practice],
})
