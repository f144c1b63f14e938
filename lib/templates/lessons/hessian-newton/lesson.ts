import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const hessianNewton = defineLesson({
  id: "hessian-newton",
  topic: "optimization",
  level: 3,
  minutes: 50,
  title: { ja: "ヘッセ行列とニュートン法", en: "The Hessian and Newton’s method" },
  description: {
    ja: "勾配をもう一度微分すると、曲がり方を表すヘッセ行列になります。谷・山・峠の見分け方と、一気に谷底へ向かうニュートン法を学びます。",
    en: "Differentiate the gradient once more: the Hessian tells how a function bends. Minima, maxima and saddle points, and Newton’s method, which heads straight for the bottom of a valley.",
  },
  frames: [...teaching, ...practice],
})
