import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const gradient = defineLesson({
  id: "gradient",
  topic: "derivatives",
  level: 1,
  minutes: 50,
  title: { ja: "偏微分と勾配", en: "Partial derivatives and the gradient" },
  description: {
    ja: "ほかの変数を止めて一つだけ動かす偏微分と、それを並べた勾配 ∇f。等高線の上で、勾配の向きと大きさを確かめます。",
    en: "Hold all variables but one fixed: the partial derivative. Put these together: the gradient ∇f. See its direction and length on level lines.",
  },
  frames: [...teaching, ...practice],
})
