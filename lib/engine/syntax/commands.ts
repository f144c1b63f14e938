import { operatorByCall } from "../operators/index"
import type { Font } from "./token"

/** Commands that only arrange the page. */
export const LAYOUT_COMMANDS: ReadonlySet<string> = new Set([
  ..."displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag hfill hfil".split(
    " ",
  ),
  ..."allowbreak nobreak break noindent centering mathstrut strut negthinspace thinspace medspace".split(" "),
  ..."thickspace enspace space mathord mathbin mathrel mathopen mathclose mathpunct hline middle".split(" "),
])

/** Commands that only arrange the page, with one argument in braces. */
export const LAYOUT_WITH_ARGUMENT: ReadonlySet<string> = new Set(
  "hspace vspace label tag color textcolor phantom hphantom vphantom kern mkern".split(" "),
)

/** Sizes of brackets: `\left( \bigl( \Bigg|`; what they say about the side. */
export const DELIMITER_SIZES: Readonly<Record<string, "open" | "close" | "any">> = {
  left: "open",
  mleft: "open",
  right: "close",
  mright: "close",
  bigl: "open",
  Bigl: "open",
  biggl: "open",
  Biggl: "open",
  bigr: "close",
  Bigr: "close",
  biggr: "close",
  Biggr: "close",
  big: "any",
  Big: "any",
  bigg: "any",
  Bigg: "any",
  bigm: "any",
  Bigm: "any",
}

/** Commands that set letters in a font. */
export const FONTS: Readonly<Record<string, Font>> = {
  bm: "bold",
  mathbf: "bold",
  boldsymbol: "bold",
  textbf: "bold",
  pmb: "bold",
  bold: "bold",
  symbf: "bold",
  symbfit: "bold",
  mathbfit: "bold",
  vec: "arrow",
  overrightarrow: "arrow",
  mathrm: "upright",
  mathsf: "upright",
  mathtt: "upright",
  mathup: "upright",
  textrm: "upright",
  text: "upright",
  textit: "upright",
  mbox: "upright",
  operatorname: "upright",
  mathit: "plain",
  mathnormal: "plain",
  mathcal: "script",
  mathscr: "script",
  mathfrak: "script",
  mathbb: "blackboard",
  mathbbm: "blackboard",
}

/** Commands that put a mark on a letter; the marked letter is a name of its own. */
export const ACCENTS: ReadonlySet<string> = new Set(
  "hat widehat tilde widetilde bar overline underline check breve acute grave mathring dot ddot".split(" "),
)

/** Commands that the parser knows by name. */
export const STRUCTURE_COMMANDS: ReadonlySet<string> = new Set(
  "frac dfrac tfrac cfrac over sqrt sum prod top intercal infty partial nabla int iint oint lim binom oplus ominus bigoplus pm mp max min sup inf argmax argmin cases limsup liminf bmod pmod mod Re Im dagger dag forall exists cup cap subset emptyset gcd deg ker dim rank".split(
    " ",
  ),
)

/** Functions that people also write without a backslash and without a space, as in `sinx`. */
export const ELEMENTARY: readonly string[] =
  "arcsinh arccosh arctanh arcsin arccos arctan sinh cosh tanh sin cos tan exp log ln sqrt".split(" ")

/** Function names with their own reading: logarithms with a base, choices, roots typed as words. */
const SPECIAL_CALLS: ReadonlySet<string> = new Set(
  "log lg lb log10 log2 log1p expm1 exp2 max min logdet transpose sqrt cbrt dot cross argmax argmin rank sech csch coth expm logm sqrtm cond eye ones zeros logcosh hypot square std clip clamp sym skew".split(
    " ",
  ),
)

/** Whether a word names a function: `tr`, `exp`, `softmax`. */
export const isFunctionWord = (word: string): boolean =>
  SPECIAL_CALLS.has(word) || operatorByCall(word) !== undefined
