import type { Bilingual } from "../answer"
import { shapeWords } from "../operators/shape-words"
import { type Shape, type Size, sizeText } from "../shape"
import { typedLatex } from "../syntax/typed-latex"
import type { Assumption } from "./conditions"
import type { Diagnosis } from "./derivation"

/** The sentences of the verdicts. */
export const WORDS = {
  equal: { en: "Equal to the line before.", ja: "前の行と等しいです。" },
  ownSides: { en: "Both sides of this line are equal.", ja: "この行の両辺は等しいです。" },
  start: { en: "This line starts the derivation.", ja: "この行から導出が始まります。" },
  unfinished: { en: "This line is not finished yet.", ja: "この行はまだ書きかけです。" },
  notation: {
    en: "This way to write a derivative is not understood here, so the line is not judged.",
    ja: "この微分の書き方は解釈できないため、この行は判定していません。",
  },
  near: {
    en: "Close to the line before, up to rounding.",
    ja: "前の行と、四捨五入の範囲で一致しています。",
  },
  transposed: {
    en: "The entries are right, but rows and columns are exchanged: this is the answer in the other layout.",
    ja: "成分は正しいのですが、行と列が入れ替わっています。もう一方のレイアウトでの答えです。",
  },
  turnedBack: {
    en: "Rows and columns are exchanged again: this is the answer in the chosen layout, but it does not equal the line before.",
    ja: "行と列がもう一度入れ替わり、選んだレイアウトでの答えに戻りました。ただし、前の行とは等しくありません。",
  },
  different: { en: "Not equal to the line before.", ja: "前の行と等しくありません。" },
  undecided: {
    en: "Whether this line equals the one before could not be decided.",
    ja: "前の行と等しいかどうか判定できませんでした。",
  },
  nothingBefore: {
    en: "There is no readable line before this one to compare with.",
    ja: "比べられる前の行がありません。",
  },
} as const satisfies Record<string, Bilingual>

/** A line that gives something a name. */
export const namingWords = (name: string): Bilingual => ({
  en: `This line says what $${name}$ stands for. It is not compared with the line before; the next line is.`,
  ja: `この行は $${name}$ を定義しています。前の行とは比べません。次の行を、この行の前の行と比べます。`,
})

/** “Equal, provided that …”. */
export const conditionalWords = ({ latex }: Assumption): Bilingual => ({
  en: `Equal to the line before only if $${latex}$.`,
  ja: `$${latex}$ のときに限り、前の行と等しくなります。`,
})

/** A verdict with the likeliest mistake, and the part of the line to look at unless that is all of it. */
export function withDiagnosis(verdict: Bilingual, { title, span }: Diagnosis, line: string): Bilingual {
  const place = span && span[1] - span[0] < 0.7 * line.trim().length ? typedLatex(line, span) : null
  return {
    en: `${verdict.en} ${title.en}${place === null ? "" : ` Look at $${place}$.`}`,
    ja: `${verdict.ja}${title.ja}${place === null ? "" : `$${place}$ のあたりを見てください。`}`,
  }
}

/** Two shapes that cannot be equal. */
export function shapesWords(before: Shape, after: Shape): Bilingual {
  const [left, right] = [shapeWords(before), shapeWords(after)]
  return {
    en: `This line is ${right.en}, but the line before is ${left.en}.`,
    ja: `この行は${right.ja}ですが、前の行は${left.ja}です。`,
  }
}

/** An index letter that runs over axes of two sizes. */
export const rangeWords = (letter: string, before: Size, after: Size): Bilingual => ({
  en: `The index $${letter}$ runs from 1 to $${sizeText(before)}$ in the line before, but from 1 to $${sizeText(after)}$ here.`,
  ja: `添字 $${letter}$ は前の行では 1 から $${sizeText(before)}$ まで動きますが、この行では 1 から $${sizeText(after)}$ まで動きます。`,
})

/** A derivative with three or four indices against something smaller, such as the shorthand \(\bm x^\top\) for \(\partial(W\bm x)/\partial W\). */
export function tensorWords(indices: number, after: Shape): Bilingual {
  const words = shapeWords(after)
  return {
    en: `The line before has ${indices} indices, but this line is ${words.en}: at best a shorthand for the derivative, not equal to it.`,
    ja: `前の行には添字が ${indices} 個ありますが、この行は${words.ja}です。微分の略記にはなっても、等しくはありません。`,
  }
}

/** Index letters that do not match between two lines. */
export const lettersWords = (missing: readonly string[], extra: readonly string[]): Bilingual => {
  const list = (letters: readonly string[]) => letters.map((letter) => `$${letter}$`).join(", ")
  if (missing.length > 0 && extra.length > 0)
    return {
      en: `The free index changed from ${list(missing)} to ${list(extra)}.`,
      ja: `自由添字が ${list(missing)} から ${list(extra)} に変わっています。`,
    }
  return missing.length > 0
    ? {
        en: `The free index ${list(missing)} got lost.`,
        ja: `自由添字 ${list(missing)} がなくなっています。`,
      }
    : {
        en: `The index ${list(extra)} is free here, but not in the line before.`,
        ja: `添字 ${list(extra)} が、前の行にはない自由添字になっています。`,
      }
}
