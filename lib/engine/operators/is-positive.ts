import { defineIndicator } from "./define-indicator"

/** 1 where an entry is positive and 0 elsewhere (Iverson's bracket). */
export const isPositive = defineIndicator({
  id: "is-positive",
  sign: ">",
  holds: (x) => x > 0,
  title: { en: "the indicator of positive numbers", ja: "正であることの指示関数" },
  summary: {
    en: "1 where an entry is positive and 0 elsewhere; its derivative is 0 away from 0.",
    ja: "成分が正のとき 1、それ以外で 0。0 以外での微分は 0 です。",
  },
})
