import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const scalarDerivatives = defineLesson({
  id: "scalar-derivatives",
  topic: "derivatives",
  level: 1,
  minutes: 40,
  title: { ja: "スカラー変数による微分", en: "Derivatives by a scalar" },
  description: {
    ja: "常微分の復習から始めて、ベクトル値・行列値の関数をスカラー変数で微分します。「成分ごとに微分する」だけで、速度も回転も扱えます。",
    en: "From the ordinary derivative to vector- and matrix-valued functions of one scalar variable: differentiating entry by entry is enough for velocities and rotations.",
  },
  frames: [...teaching, ...practice],
})
