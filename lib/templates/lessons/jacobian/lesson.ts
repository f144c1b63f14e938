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
    en: "A vector-valued function, differentiated by a vector, gives a matrix. What its rows and columns mean, and how a map looks like its Jacobian from close by.",
  },
  frames: [...teaching, ...practice],
})
