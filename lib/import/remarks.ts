import type { Bilingual } from "../engine/answer"

/** What is said of a part of a file that could not be read as it was meant; its text is kept in every case. */
const REMARKS = {
  command: (name) => ({
    en: `${name} is not carried out. It stands as text.`,
    ja: `${name} は実行されません。文字として残しました。`,
  }),
  environment: (name) => ({
    en: `“${name}” is not read. Its source stands as text.`,
    ja: `「${name}」は読み取れません。ソースを文字として残しました。`,
  }),
  unclosed: (sign) => ({
    en: `${sign} is opened here and never closed. What follows is read as text.`,
    ja: `${sign} が閉じられていません。続きは文字として読みました。`,
  }),
  picture: (name) => ({
    en: `The picture ${name} is not in this file. Place it on the board by itself.`,
    ja: `画像 ${name} はこのファイルに入っていません。別にボードへ置いてください。`,
  }),
  table: () => ({
    en: "A table is kept as it was typed.",
    ja: "表は入力されたままの文字として残しました。",
  }),
  "too-long": () => ({
    en: "This formula is longer than a card holds. It stands as text, on several cards if need be.",
    ja: "数式が1枚のカードに入る長さを超えています。文字として(必要なら数枚に分けて)残しました。",
  }),
  macro: (name) => ({
    en: `${name} is defined through itself or grows without end, so it stands as typed.`,
    ja: `${name} の定義が自分自身を含むか、際限なく長くなるため、入力のまま残しました。`,
  }),
  damaged: () => ({
    en: "A card’s record at the end of the file is damaged. What the document says is read instead.",
    ja: "ファイル末尾にあるカードの記録が壊れています。本文から読み取りました。",
  }),
  kind: (name) => ({
    en: `Cards of the kind “${name}” come from a newer version. They come along only when the file is opened as a new board.`,
    ja: `「${name}」は新しいバージョンのカードです。新しいボードとして開いたときだけ読み込まれます。`,
  }),
  ink: () => ({
    en: "Ink and pictures come along only when the file is opened as a new board.",
    ja: "手書きと画像は、新しいボードとして開いたときだけ読み込まれます。",
  }),
} as const satisfies Record<string, (detail: string) => Bilingual>

/** What kind of thing could not be read. */
export type RemarkCode = keyof typeof REMARKS

/** Something in a file that could not be read as it was meant, with the line on which it stands, from 1. */
export interface Remark {
  readonly code: RemarkCode
  readonly line: number
  readonly detail: string
}

/** The sentence of a remark. */
export const wordsOfRemark = ({ code, detail }: Remark): Bilingual => REMARKS[code](detail)
