import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const gradientDescent = defineLesson({
  id: "gradient-descent",
  topic: "optimization",
  level: 2,
  minutes: 50,
  title: { ja: "勾配降下法を目で見る", en: "Gradient descent, seen" },
  description: {
    ja: "勾配と逆の向きに少しずつ進む。学習率を変えながら等高線の上の足跡を観察し、大きすぎると発散し、小さすぎるとなかなか進まないことを体験します。",
    en: "Walk against the gradient, a little at a time. Watch the footprints on the level lines while you change the learning rate: too large and it diverges, too small and it hardly moves.",
  },
  frames: [...teaching, ...practice],
})
