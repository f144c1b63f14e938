import { defineIndicator } from "./define-indicator"

/** 1 where an entry is not negative and 0 elsewhere (Iverson's bracket). */
export const isNonnegative = defineIndicator({
  id: "is-nonnegative",
  sign: "\\ge",
  holds: (x) => x >= 0,
  title: { en: "the indicator of numbers that are not negative", ja: "0 以上であることの指示関数" },
  summary: {
    en: "1 where an entry is at least 0 and 0 elsewhere; its derivative is 0 away from 0.",
    ja: "成分が 0 以上のとき 1、それ以外で 0。0 以外での微分は 0 です。",
  },
})
