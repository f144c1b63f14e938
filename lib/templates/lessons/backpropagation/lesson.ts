import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const backpropagation = defineLesson({
  id: "backpropagation",
  topic: "networks",
  level: 3,
  minutes: 50,
  title: {
    ja: "連鎖律と誤差逆伝播：2層のネットワーク",
    en: "The chain rule and backpropagation through two layers",
  },
  description: {
    ja: "合成関数のヤコビ行列は積になります。これを出口から順に使うだけで、2層ネットワークのすべての重みの勾配が手に入ります。",
    en: "The Jacobian of a composition is a product. Applied from the output backwards, this gives the gradients of all the weights of a two-layer network.",
  },
  frames: [...teaching, ...practice],
})
