import { defineLesson } from "../../define"
import { practice } from "./practice"
import { teaching } from "./teaching"

export const leastSquares = defineLesson({
  id: "least-squares",
  topic: "optimization",
  level: 2,
  minutes: 50,
  title: { ja: "最小二乗法", en: "Least squares" },
  description: {
    ja: "点にいちばん近い直線を引く問題を、勾配を 0 とおいて解きます。正規方程式、リッジ回帰、勾配降下法での解き方までを一時間で。",
    en: "The line that fits given points best, found by setting a gradient to zero: the normal equations, ridge regression, and the same by gradient descent.",
  },
  frames: [...teaching, ...practice],
})
