import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const functionKinds = defineLesson({
  id: "function-kinds",
  topic: "foundations",
  level: 1,
  minutes: 45,
  title: { ja: "関数の9つの種類", en: "The nine kinds of functions" },
  description: {
    ja: "入力も出力も、スカラー・ベクトル・行列の3通り。あわせて9種類の関数を、例を動かしながら見分けます。場と線形変換も登場します。",
    en: "Three kinds of input, three kinds of output: nine kinds of functions, told apart on live examples. With scalar and vector fields and the linear map.",
  },
  frames: [...teaching, ...practice],
})
