import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const jacobian = defineLesson({
  id: "jacobian",
  topic: "jacobian",
  level: 2,
  minutes: 50,
  title: { ja: "ヤコビ行列", en: "The Jacobian" },
  description: {
    ja: "ベクトル値関数をベクトルで微分すると行列になります。行と列の意味を押さえ、写像を近くで見るとヤコビ行列が掛かって見えることを図で確かめます。",
    en: "Differentiate a vector-valued function by a vector and you get a matrix. What its rows and columns mean, and why a map looks like its Jacobian when seen from close up.",
  },
  frames: [...teaching, ...practice],
})
