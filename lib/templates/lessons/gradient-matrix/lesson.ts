import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const gradientMatrix = defineLesson({
  id: "gradient-matrix",
  topic: "matrices",
  level: 2,
  minutes: 45,
  title: { ja: "勾配行列", en: "The gradient matrix" },
  description: {
    ja: "スカラー値関数を行列で微分すると、もとの行列と同じ形の行列になります。トレースを使った計算のこつと、よく出る公式を導きます。",
    en: "Differentiate a scalar-valued function by a matrix and you get a matrix of the same shape. How the trace helps, and the most common formulas.",
  },
  frames: [...teaching, ...practice],
})
