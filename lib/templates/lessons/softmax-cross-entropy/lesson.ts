import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const softmaxCrossEntropy = defineLesson({
  id: "softmax-cross-entropy",
  topic: "networks",
  level: 3,
  minutes: 45,
  title: { ja: "ソフトマックスと交差エントロピー", en: "Softmax and cross-entropy" },
  description: {
    ja: "点数を確率に変えるソフトマックスと、当たり外れを測る交差エントロピー。二つを合わせると、勾配は驚くほど簡単な「予測 − 正解」になります。",
    en: "Softmax turns scores into probabilities, and cross-entropy measures how good they are. Together, they have a gradient as simple as “prediction minus target”.",
  },
  frames: [...teaching, ...practice],
})
