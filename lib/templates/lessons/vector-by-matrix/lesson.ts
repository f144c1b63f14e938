import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const vectorByMatrix = defineLesson({
  id: "vector-by-matrix",
  topic: "matrices",
  level: 3,
  minutes: 45,
  title: { ja: "ベクトルを行列で微分する：3階のテンソル", en: "A vector by a matrix: the 3-tensor" },
  description: {
    ja: "出力の番号と、行と列の番号。三つの添字をもつ微分を、切り口（スライス）で読み解きます。実際の計算でテンソルを作らずに済む方法も学びます。",
    en: "One index for the output, two for the matrix: a derivative with three indices, read slice by slice, and how to compute without ever building the tensor.",
  },
  frames: [...teaching, ...practice],
})
