import type { Bilingual, EngineError } from "./answer"
import { NOTATION_NAMES } from "./notation-names"
import type { KnownNotation } from "./syntax/unsupported-notation"

/** What a refusal says. */
interface Wording {
  readonly message: Bilingual
  readonly hint: Bilingual
}

/** One refusal: its code, and its wording. */
export interface Entry<Data> {
  readonly code: EngineError["code"]
  readonly words: (data: Data) => Wording
}

const entry = <Data>(code: EngineError["code"], words: (data: Data) => Wording): Entry<Data> => ({
  code,
  words,
})

/** For entries that need no data. */
type Nothing = Record<never, never>

/** Two arguments and what they are. */
interface Pair {
  readonly operator: Bilingual
  readonly left: Bilingual
  readonly right: Bilingual
  readonly leftShape: Bilingual
  readonly rightShape: Bilingual
}

const pairIs = (d: Pair): Bilingual => ({
  en: `${d.left.en} is ${d.leftShape.en} and ${d.right.en} is ${d.rightShape.en}`,
  ja: `${d.left.ja} は${d.leftShape.ja}、${d.right.ja} は${d.rightShape.ja}`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The promises about given numbers, in Japanese. */
const PROMISES_JA: Readonly<Record<string, string>> = {
  positive: "正",
  symmetric: "対称行列",
  diagonal: "対角行列",
  orthogonal: "直交行列",
}

/**
 * Every refusal of the engine: its code, and its wording as a function of its data. A new refusal is a new entry here;
 * a wrong id or wrong data does not compile. LaTeX inside a sentence stands between dollar signs.
 */
export const catalogue = {
  "syntax/empty": entry("syntax-error", (_: Nothing) => ({
    message: { en: "There is no formula to read.", ja: "式がありません。" },
    hint: {
      en: "Write a function, for example $f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}$.",
      ja: "$f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}$ のように関数を書いてください。",
    },
  })),
  "syntax/unexpected": entry("syntax-error", (d: { found: string }) => ({
    message: { en: `“${d.found}” is out of place here.`, ja: `ここに「${d.found}」があると読めません。` },
    hint: {
      en: "Something may be missing before it: a factor, a bracket or a sign.",
      ja: "その前に因子や括弧や記号が抜けていないか確かめてください。",
    },
  })),
  "syntax/unfinished": entry("syntax-error", (_: Nothing) => ({
    message: { en: "The formula ends too early.", ja: "式が途中で終わっています。" },
    hint: {
      en: "Something must follow the last sign: a number, a variable or a bracket.",
      ja: "最後の記号の後に、数や変数や括弧が必要です。",
    },
  })),
  "syntax/unclosed": entry("syntax-error", (d: { bracket: string }) => ({
    message: {
      en: `The bracket “${d.bracket}” is never closed.`,
      ja: `括弧「${d.bracket}」が閉じていません。`,
    },
    hint: {
      en: "Add the closing bracket of the same kind.",
      ja: "同じ種類の閉じ括弧を補ってください。",
    },
  })),
  "syntax/unopened": entry("syntax-error", (d: { bracket: string }) => ({
    message: {
      en: `The bracket “${d.bracket}” closes nothing.`,
      ja: `「${d.bracket}」に対応する開き括弧がありません。`,
    },
    hint: {
      en: "Remove it, or add the opening bracket of the same kind.",
      ja: "取り除くか、同じ種類の開き括弧を補ってください。",
    },
  })),
  "syntax/unclosed-environment": entry("syntax-error", (d: { name: string }) => ({
    message: {
      en: `\\begin{${d.name}} has no matching \\end{${d.name}}.`,
      ja: `\\begin{${d.name}} に対応する \\end{${d.name}} がありません。`,
    },
    hint: {
      en: `Add \\end{${d.name}} after the last row.`,
      ja: `最後の行の後に \\end{${d.name}} を補ってください。`,
    },
  })),
  "syntax/two-numbers": entry("syntax-error", (_: Nothing) => ({
    message: {
      en: "Two numbers side by side are not surely a product.",
      ja: "数を 2 つ並べただけでは積かどうか分かりません。",
    },
    hint: {
      en: "Write $2 \\cdot 3$ for a product, $\\frac{3}{2}$ for a mixed number.",
      ja: "積なら $2 \\cdot 3$、帯分数なら $\\frac{3}{2}$ のように書いてください。",
    },
  })),
  "syntax/empty-place": entry("syntax-error", (_: Nothing) => ({
    message: { en: "An empty place has not been filled in.", ja: "空欄がまだ埋められていません。" },
    hint: { en: "Fill it in or delete it.", ja: "空欄に入力するか、取り除いてください。" },
  })),
  "syntax/empty-matrix": entry("syntax-error", (_: Nothing) => ({
    message: { en: "The matrix has no entries.", ja: "行列に成分がありません。" },
    hint: { en: "Separate entries with & and rows with \\\\.", ja: "成分は & で、行は \\\\ で区切ります。" },
  })),
  "syntax/empty-cell": entry("syntax-error", (_: Nothing) => ({
    message: { en: "An entry of the matrix is missing.", ja: "行列の成分が抜けています。" },
    hint: { en: "Write 0 where nothing should stand.", ja: "何もない所には 0 を書いてください。" },
  })),
  "syntax/ragged-rows": entry("syntax-error", (d: { expected: number; got: number }) => ({
    message: {
      en: `This row has ${d.got === 1 ? "1 entry" : `${d.got} entries`}, but the widest one has ${d.expected}.`,
      ja: `この行の成分は ${d.got} 個ですが、最も長い行には ${d.expected} 個あります。`,
    },
    hint: {
      en: "Give every row the same number of entries.",
      ja: "すべての行の成分の数をそろえてください。",
    },
  })),
  "syntax/unknown-command": entry("syntax-error", (d: { command: string }) => ({
    message: { en: `The command “${d.command}” is not known.`, ja: `命令「${d.command}」は読めません。` },
    hint: {
      en: "Check the spelling; functions of several letters are written \\operatorname{tr}.",
      ja: "つづりを確かめてください。複数の文字からなる関数は \\operatorname{tr} のように書きます。",
    },
  })),
  "syntax/unknown-character": entry(
    "syntax-error",
    (d: { character: string; code: string; like: string | null }) => ({
      message: {
        en: `The character “${d.character}” (${d.code}) is no mathematics.`,
        ja: `文字「${d.character}」(${d.code})は数式の文字ではありません。`,
      },
      hint: d.like
        ? {
            en: `It looks like the Latin letter “${d.like}”; type that one.`,
            ja: `英字の「${d.like}」に似た別の文字です。英字の「${d.like}」を入力してください。`,
          }
        : {
            en: "Use Latin or Greek letters, digits and LaTeX commands.",
            ja: "英字、ギリシャ文字、数字と LaTeX の命令を使ってください。",
          },
    }),
  ),
  "syntax/scientific": entry("syntax-error", (d: { typed: string }) => ({
    message: {
      en: `It is not clear whether “${d.typed}” means Euler's number or a power of ten.`,
      ja: `「${d.typed}」がネイピア数なのか 10 の累乗なのか分かりません。`,
    },
    hint: {
      en: "Write $2 \\cdot 10^{-3}$ or 0.002 for the number, $2\\,e - 3$ for the product.",
      ja: "数なら $2 \\cdot 10^{-3}$ または 0.002、積なら $2\\,e - 3$ と書いてください。",
    },
  })),
  "syntax/script-digits": entry("syntax-error", (d: { sign: "^" | "_"; digits: string }) => ({
    message: {
      en: `“${d.sign}${d.digits}” without braces applies to its first digit only.`,
      ja: `中括弧のない「${d.sign}${d.digits}」は最初の数字だけにかかります。`,
    },
    hint: { en: `Write ${d.sign}{${d.digits}}.`, ja: `${d.sign}{${d.digits}} と書いてください。` },
  })),
  "syntax/repeated-script": entry("syntax-error", (_: Nothing) => ({
    message: { en: "Two scripts stand at the same place.", ja: "添字や指数が同じ位置に 2 つあります。" },
    hint: {
      en: "Use brackets to say which belongs to which: $(x^2)^3$.",
      ja: "$(x^2)^3$ のように括弧でどこにかかるかを示してください。",
    },
  })),
  "syntax/bad-index": entry("syntax-error", (_: Nothing) => ({
    message: { en: "This subscript cannot be read.", ja: "この添字は読めません。" },
    hint: {
      en: "Indices are numbers from 1 or letters: $x_1$, $x_{ij}$, $x_{2,10}$.",
      ja: "添字は 1 から始まる数か文字です。例: $x_1$、$x_{ij}$、$x_{2,10}$",
    },
  })),
  "syntax/index-count": entry(
    "syntax-error",
    (d: { subject: Bilingual; shape: Bilingual; expected: number }) => ({
      message: {
        en: `${d.subject.en} is ${d.shape.en}, so an entry of it has ${d.expected === 1 ? "one index" : `${d.expected} indices`}.`,
        ja: `${d.subject.ja} は${d.shape.ja}なので、成分の添字は ${d.expected} 個です。`,
      },
      hint: {
        en: "Write $x_i$ for an entry of a vector and $X_{ij}$ or $X_{2,10}$ for an entry of a matrix.",
        ja: "ベクトルの成分は $x_i$、行列の成分は $X_{ij}$ や $X_{2,10}$ のように書きます。",
      },
    }),
  ),
  "syntax/sum-without-index": entry("syntax-error", (_: Nothing) => ({
    message: { en: "The sum or product has no index.", ja: "総和・総乗に添字がありません。" },
    hint: {
      en: "Write $\\sum_{i=1}^{n}$ or $\\sum_i$.",
      ja: "$\\sum_{i=1}^{n}$ や $\\sum_i$ のように書いてください。",
    },
  })),
  "syntax/open-range": entry("syntax-error", (d: { letter: string }) => ({
    message: {
      en: `It is not said how far the index $${d.letter}$ runs.`,
      ja: `添字 $${d.letter}$ がどこまで動くのかが分かりません。`,
    },
    hint: {
      en: `Write $\\sum_{${d.letter}=1}^{n}$.`,
      ja: `$\\sum_{${d.letter}=1}^{n}$ のように範囲を書いてください。`,
    },
  })),
  "syntax/invisible-braces": entry("syntax-error", (_: Nothing) => ({
    message: {
      en: "Curly braces are invisible, so it cannot be seen what belongs together here.",
      ja: "中括弧は表示されないため、ここでどこまでがひとまとまりなのか分かりません。",
    },
    hint: { en: "Use round brackets: $(a + b)^2$.", ja: "$(a + b)^2$ のように丸括弧を使ってください。" },
  })),
  "syntax/ambiguous-slash": entry("syntax-error", (_: Nothing) => ({
    message: {
      en: "It is not clear how much stands below this slash.",
      ja: "この「/」の分母がどこまでなのか分かりません。",
    },
    hint: {
      en: "Write \\frac{…}{…} or put brackets: $(1/2)x$ or $1/(2x)$.",
      ja: "\\frac{…}{…} を使うか、$(1/2)x$ や $1/(2x)$ のように括弧を付けてください。",
    },
  })),
  "syntax/loose-list": entry("syntax-error", (_: Nothing) => ({
    message: { en: "A list needs brackets around it.", ja: "列挙するときは括弧で囲んでください。" },
    hint: { en: "Write a vector as $(x^2, 2x + 1)$.", ja: "ベクトルは $(x^2, 2x + 1)$ のように書きます。" },
  })),
  "syntax/inverse-function": entry("syntax-error", (d: { name: string }) => ({
    message: {
      en: `“${d.name}^{-1}” could mean an inverse function or a reciprocal.`,
      ja: `「${d.name}^{-1}」は逆関数とも逆数とも読めます。`,
    },
    hint: {
      en: "Write the inverse function by its name, or the reciprocal as a fraction.",
      ja: "逆関数ならその名前で、逆数なら分数で書いてください。",
    },
  })),
  "syntax/zero-division": entry("syntax-error", (_: Nothing) => ({
    message: { en: "The denominator is zero.", ja: "分母が 0 です。" },
    hint: { en: "Check the denominator.", ja: "分母を確かめてください。" },
  })),
  "syntax/not-a-function": entry("syntax-error", (_: Nothing) => ({
    message: {
      en: "The left-hand side is no name of a function.",
      ja: "左辺が関数の名前になっていません。",
    },
    hint: {
      en: "Write $f(\\bm{x}) = \\dots$ or the right-hand side alone.",
      ja: "$f(\\bm{x}) = \\dots$ の形にするか、右辺だけを書いてください。",
    },
  })),
  "syntax/components-only": entry("syntax-error", (d: { name: string }) => ({
    message: {
      en: `This only says what the entries of $${d.name}$ are called; it is no function.`,
      ja: `これは $${d.name}$ の成分の名前を示すだけで、関数ではありません。`,
    },
    hint: {
      en: "Write a function of it, for example $f(\\bm{x}) = \\|\\bm{x}\\|^2$.",
      ja: "$f(\\bm{x}) = \\|\\bm{x}\\|^2$ のように関数を書いてください。",
    },
  })),
  "syntax/variable-name": entry("syntax-error", (d: { name: string }) => ({
    message: {
      en: `The LaTeX of the variable “${d.name}” is no single symbol.`,
      ja: `変数「${d.name}」の LaTeX が 1 つの記号になっていません。`,
    },
    hint: {
      en: "Write it as in the formula: $x$, $\\bm{x}$, $W_1$.",
      ja: "式の中と同じように $x$、$\\bm{x}$、$W_1$ と書いてください。",
    },
  })),
  "name/undefined": entry("undefined-symbol", (d: { name: string; suggestion: string | null }) => ({
    message: { en: `$${d.name}$ is not declared.`, ja: `$${d.name}$ は宣言されていません。` },
    hint: d.suggestion
      ? { en: `Did you mean $${d.suggestion}$?`, ja: `$${d.suggestion}$ のことですか。` }
      : {
          en: "Declare it as a scalar, a vector or a matrix, or correct the formula.",
          ja: "スカラー、ベクトル、行列のどれかとして宣言するか、式を直してください。",
        },
  })),
  "name/no-definition": entry("undefined-symbol", (d: { latex: string }) => ({
    message: {
      en: `The function $${d.latex}$ has no definition, so it has no values.`,
      ja: `関数 $${d.latex}$ の定義がないため、値を求められません。`,
    },
    hint: {
      en: `Place a card that defines $${d.latex}$, or write it out in the formula.`,
      ja: `$${d.latex}$ を定義するカードを置くか、式の中に書き下してください。`,
    },
  })),
  "name/unbound-index": entry("undefined-symbol", (d: { letter: string }) => ({
    message: {
      en: `The index $${d.letter}$ is not bound by a sum and is no size.`,
      ja: `添字 $${d.letter}$ は総和などで定められておらず、大きさを表す文字でもありません。`,
    },
    hint: {
      en: `Write $\\sum_{${d.letter}}$ before it, or a number in its place.`,
      ja: `$\\sum_{${d.letter}}$ を付けるか、数で書いてください。`,
    },
  })),
  "name/wrt": entry("undefined-symbol", (d: { name: string }) => ({
    message: {
      en: `“${d.name}”, the variable to differentiate by, is not declared.`,
      ja: `微分する変数「${d.name}」が宣言されていません。`,
    },
    hint: { en: "Choose one of the declared variables.", ja: "宣言された変数の中から選んでください。" },
  })),
  "name/duplicate": entry("undefined-symbol", (d: { name: string }) => ({
    message: {
      en: `The variable “${d.name}” is declared twice.`,
      ja: `変数「${d.name}」が 2 回宣言されています。`,
    },
    hint: { en: "Give each variable a name of its own.", ja: "変数ごとに異なる名前を付けてください。" },
  })),
  "name/same-symbol": entry("undefined-symbol", (d: { first: string; second: string; latex: string }) => ({
    message: {
      en: `The variables “${d.first}” and “${d.second}” are both written $${d.latex}$.`,
      ja: `変数「${d.first}」と「${d.second}」がどちらも $${d.latex}$ と書かれています。`,
    },
    hint: {
      en: "Give each variable a symbol of its own.",
      ja: "変数ごとに異なる記号を使ってください。",
    },
  })),
  "definition/duplicate": entry("undefined-symbol", (d: { name: string }) => ({
    message: {
      en: `$${d.name}$ is defined more than once.`,
      ja: `$${d.name}$ が 2 回以上定義されています。`,
    },
    hint: { en: "Rename one of the definitions.", ja: "どちらかの名前を変えてください。" },
  })),
  "definition/form": entry("syntax-error", (d: { name: string }) => ({
    message: { en: `The definition of $${d.name}$ cannot be read.`, ja: `$${d.name}$ の定義が読めません。` },
    hint: {
      en: "Write $g(\\bm{u}) = \\ldots$ with letters as arguments.",
      ja: "$g(\\bm{u}) = \\ldots$ のように、引数を文字にして書いてください。",
    },
  })),
  "definition/cycle": entry("undefined-symbol", (d: { name: string }) => ({
    message: {
      en: `The definition of $${d.name}$ leads back to itself.`,
      ja: `$${d.name}$ の定義が自分自身に戻ります。`,
    },
    hint: {
      en: "Define one of the functions on the way without the others.",
      ja: "途中の関数のどれかを、ほかを使わずに定義してください。",
    },
  })),
  "definition/arity": entry("shape-error", (d: { name: string; expected: number; got: number }) => ({
    message: {
      en: `$${d.name}$ is defined for ${d.expected} argument(s), but ${d.got} ${d.got === 1 ? "is" : "are"} given.`,
      ja: `$${d.name}$ は ${d.expected} 個の引数で定義されていますが、${d.got} 個が渡されています。`,
    },
    hint: { en: "Give as many arguments as the definition has.", ja: "定義と同じ個数の引数にしてください。" },
  })),
  "definition/argument": entry("shape-error", (d: { name: string; expected: Bilingual; got: Bilingual }) => ({
    message: {
      en: `$${d.name}$ is defined for ${d.expected.en}, but this argument is ${d.got.en}.`,
      ja: `$${d.name}$ の引数は${d.expected.ja}と定義されていますが、ここでは${d.got.ja}です。`,
    },
    hint: {
      en: "Change the argument or the declaration of the definition's input.",
      ja: "引数か、定義の入力の宣言を直してください。",
    },
  })),
  "shape/declaration": entry("shape-error", (d: { name: string; kind: string; expected: number }) => ({
    message: {
      en: `The variable “${d.name}” is a ${d.kind}, so its shape must list ${d.expected} sizes: positive whole numbers or letters.`,
      ja: `変数「${d.name}」(${d.kind})の形には、大きさ(正の整数か文字)を ${d.expected} 個書いてください。`,
    },
    hint: {
      en: 'A scalar has [], a vector ["n"] or [3], a matrix ["m", "n"].',
      ja: 'スカラーは []、ベクトルは ["n"] や [3]、行列は ["m", "n"] です。',
    },
  })),
  "shape/wrt-index": entry("shape-error", (d: { name: string; shape: Bilingual }) => ({
    message: {
      en: `The entry asked for does not exist: “${d.name}” is ${d.shape.en}.`,
      ja: `指定された成分はありません。「${d.name}」は${d.shape.ja}です。`,
    },
    hint: {
      en: "Indices count from 1, one for a vector, two for a matrix.",
      ja: "添字は 1 から数え、ベクトルは 1 個、行列は 2 個です。",
    },
  })),
  "shape/no-such-entry": entry(
    "shape-error",
    (d: { subject: Bilingual; shape: Bilingual; index: string }) => ({
      message: {
        en: `${d.subject.en} is ${d.shape.en}, so there is no entry with index ${d.index}.`,
        ja: `${d.subject.ja} は${d.shape.ja}なので、添字 ${d.index} の成分はありません。`,
      },
      hint: { en: "Entries are counted from 1.", ja: "成分は 1 から数えます。" },
    }),
  ),
  "shape/range": entry(
    "shape-error",
    (d: { letter: string; end: string; subject: Bilingual; size: string }) => ({
      message: {
        en: `The index $${d.letter}$ runs to ${d.end}, but ${d.subject.en} has ${d.size} entries there.`,
        ja: `添字 $${d.letter}$ は ${d.end} まで動きますが、${d.subject.ja} の成分は ${d.size} 個です。`,
      },
      hint: {
        en: "Let the range of the sum end at the size of the vector or matrix.",
        ja: "和の範囲の終わりを、ベクトルや行列の大きさに合わせてください。",
      },
    }),
  ),
  "shape/scalar-entries": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `The entries of a list or matrix must be scalars, but ${d.subject.en} is ${d.shape.en}.`,
      ja: `並べる成分はスカラーでなければなりませんが、${d.subject.ja} は${d.shape.ja}です。`,
    },
    hint: {
      en: "In a list with dots the entries are scalars; write blocks without dots.",
      ja: "点々で省略した列では成分はスカラーです。ブロックは省略せずに書いてください。",
    },
  })),
  "shape/slice": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `Only a matrix has rows and columns to take, but ${d.subject.en} is ${d.shape.en}.`,
      ja: `行や列を取り出せるのは行列だけですが、${d.subject.ja} は${d.shape.ja}です。`,
    },
    hint: {
      en: "$X_{i,:}$ is the row i and $X_{:,j}$ the column j of a matrix.",
      ja: "行列の第 i 行は $X_{i,:}$、第 j 列は $X_{:,j}$ と書きます。",
    },
  })),
  "shape/blocks": entry(
    "shape-error",
    (d: {
      along: "rows" | "columns"
      left: Bilingual
      leftShape: Bilingual
      right: Bilingual
      rightShape: Bilingual
    }) => {
      const beside = d.along === "rows"
      return {
        message: {
          en: `Blocks ${beside ? "beside" : "below"} each other need equally many ${beside ? "rows" : "columns"}, but ${d.left.en} is ${d.leftShape.en} and ${d.right.en} is ${d.rightShape.en}.`,
          ja: `${beside ? "横に並ぶブロックの行数" : "縦に並ぶブロックの列数"}は等しくなければなりませんが、${d.left.ja} は${d.leftShape.ja}、${d.right.ja} は${d.rightShape.ja}です。`,
        },
        hint: {
          en: "A vector is a column; transpose it to lay it in a row.",
          ja: "ベクトルは列ベクトルです。行に並べるときは転置してください。",
        },
      }
    },
  ),
  "shape/norm-of-matrix": entry("shape-error", (d: { subject: Bilingual }) => ({
    message: {
      en: `There are several norms of a matrix, and for ${d.subject.en} it is not said which one is meant.`,
      ja: `行列のノルムには何種類かあり、${d.subject.ja} についてどれを指すのか分かりません。`,
    },
    hint: {
      en: "The Frobenius norm is written $\\|X\\|_F$.",
      ja: "フロベニウスノルムなら $\\|X\\|_F$ と書いてください。",
    },
  })),
  "shape/sides": entry("shape-error", (d: { left: Bilingual; right: Bilingual }) => ({
    message: {
      en: `The two sides of this = do not fit: the first is ${d.left.en}, this one ${d.right.en}.`,
      ja: `等号の両側の形が合いません。最初は${d.left.ja}、こちらは${d.right.ja}です。`,
    },
    hint: { en: "Check the sizes of the written-out form.", ja: "書き下した形の大きさを確かめてください。" },
  })),
  "limit/length": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `The formula is longer than ${d.limit} characters.`,
      ja: `式が ${d.limit} 文字を超えています。`,
    },
    hint: { en: "Split it into several functions.", ja: "いくつかの関数に分けてください。" },
  })),
  "limit/depth": entry("too-large", (_: Nothing) => ({
    message: { en: "The formula is nested too deeply.", ja: "式の入れ子が深すぎます。" },
    hint: { en: "Split it into several functions.", ja: "いくつかの関数に分けてください。" },
  })),
  "limit/factors": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `A product has more than ${d.limit} factors.`,
      ja: `積の因子が ${d.limit} 個を超えています。`,
    },
    hint: { en: "Use powers, or split the formula.", ja: "累乗を使うか、式を分けてください。" },
  })),
  "limit/lines": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `A derivation has more than ${d.limit} lines.`,
      ja: `導出の行数が ${d.limit} 行を超えています。`,
    },
    hint: { en: "Split it into several derivations.", ja: "いくつかの導出に分けてください。" },
  })),
  "limit/entries": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `A matrix has more than ${d.limit} entries.`,
      ja: `行列の成分が ${d.limit} 個を超えています。`,
    },
    hint: { en: "Use a letter for the matrix.", ja: "行列を文字で表してください。" },
  })),
  "limit/size": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `A size or bound is larger than ${d.limit}.`,
      ja: `大きさや範囲が ${d.limit} を超えています。`,
    },
    hint: { en: "Use a letter for the size.", ja: "大きさを文字で表してください。" },
  })),
  "limit/power": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `Powers of matrices are worked out up to the exponent ${d.limit} only.`,
      ja: `行列の累乗は ${d.limit} 乗まで扱えます。`,
    },
    hint: { en: "Use a smaller exponent.", ja: "指数を小さくしてください。" },
  })),
  "unsupported/notation": entry("unsupported", (d: { notation: Bilingual }) => ({
    message: {
      en: `${capital(d.notation.en)} is not supported.`,
      ja: `${d.notation.ja}にはまだ対応していません。`,
    },
    hint: { en: "Write the function without it.", ja: "それを使わない形で書いてください。" },
  })),
  "unsupported/known-notation": entry("unsupported", (d: { word: KnownNotation }) => {
    const name = NOTATION_NAMES[d.word]
    return {
      message: {
        en: `${capital(name.en)} is not supported.`,
        ja: `${name.ja}にはまだ対応していません。`,
      },
      hint: { en: "Write the function without it.", ja: "それを使わない形で書いてください。" },
    }
  }),
  "unsupported/derivative-notation": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "Signs of differentiation inside a function are not supported.",
      ja: "関数の中の微分記号にはまだ対応していません。",
    },
    hint: {
      en: "Write the function itself and ask for its derivative.",
      ja: "もとの関数を書いて、その微分を求めてください。",
    },
  })),
  "unsupported/family": entry("unsupported", (d: { family: string }) => ({
    message: {
      en: `A numbered family of vectors such as $${d.family}$ is not supported.`,
      ja: `$${d.family}$ のような番号付きのベクトルの族にはまだ対応していません。`,
    },
    hint: {
      en: "Collect the vectors as the rows of a matrix $X$ and write $X\\bm{w}$.",
      ja: "ベクトルを行列 $X$ の行としてまとめ、$X\\bm{w}$ のように書いてください。",
    },
  })),
  "shape/family-side": entry("shape-error", (d: { member: string; matrix: string }) => ({
    message: {
      en: `It cannot be told whether $${d.member}$ is a row or a column of $${d.matrix}$.`,
      ja: `$${d.member}$ が $${d.matrix}$ の行なのか列なのか判断できません。`,
    },
    hint: {
      en: `Write $${d.matrix}_{i,:}^\\top$ for a row and $${d.matrix}_{:,i}$ for a column.`,
      ja: `行なら $${d.matrix}_{i,:}^\\top$、列なら $${d.matrix}_{:,i}$ と書いてください。`,
    },
  })),
  "unsupported/wrt-family": entry("unsupported", (d: { name: string }) => ({
    message: {
      en: `$${d.name}$ with an index is one of several vectors here, so there is no derivative by $${d.name}$ alone.`,
      ja: `ここでは添字のついた $${d.name}$ は複数のベクトルのうちの一つなので、$${d.name}$ だけで微分することはできません。`,
    },
    hint: {
      en: "Declare the matrix that has these vectors as its rows, and take the derivative by it.",
      ja: "これらのベクトルを行とする行列を宣言し、その行列で微分してください。",
    },
  })),
  "unsupported/index-arithmetic": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "Arithmetic in an index, such as $x_{i+1}$, is not supported.",
      ja: "$x_{i+1}$ のような添字の計算にはまだ対応していません。",
    },
    hint: { en: "Write the entries with plain indices.", ja: "単独の添字で書いてください。" },
  })),
  "unsupported/sum-range": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "This range of a sum or product is not supported.",
      ja: "この総和・総乗の範囲にはまだ対応していません。",
    },
    hint: {
      en: "A range goes from a number to a number or a letter: $\\sum_{i=1}^{n}$.",
      ja: "範囲は $\\sum_{i=1}^{n}$ のように、数から数または文字までとしてください。",
    },
  })),
  "unsupported/dots": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "It cannot be seen how these dots go on.",
      ja: "この「…」がどう続くのか読み取れません。",
    },
    hint: {
      en: "Show the first entries and the last one, counted 1, 2, …, n: $x_1, x_2, \\ldots, x_n$.",
      ja: "$x_1, x_2, \\ldots, x_n$ のように、最初のいくつかと最後を番号順に書いてください。",
    },
  })),
  "unsupported/definition": entry("unsupported", (d: { name: string }) => ({
    message: {
      en: `A remark that defines $${d.name}$ is not supported.`,
      ja: `$${d.name}$ を定義する但し書きにはまだ対応していません。`,
    },
    hint: {
      en: "Put the definition into the formula.",
      ja: "定義を式の中に代入して書いてください。",
    },
  })),
  "unsupported/relation": entry("unsupported", (d: { relation: string }) => ({
    message: {
      en: `A statement with “${d.relation}” is no function.`,
      ja: `「${d.relation}」を使った文は関数ではありません。`,
    },
    hint: { en: "Write $f(\\bm{x}) = \\dots$.", ja: "$f(\\bm{x}) = \\dots$ の形で書いてください。" },
  })),
  "unsupported/several-statements": entry("unsupported", (_: Nothing) => ({
    message: { en: "There is more than one statement here.", ja: "複数の式が含まれています。" },
    hint: { en: "Put each function on a card of its own.", ja: "関数ごとに 1 枚のカードに書いてください。" },
  })),
  "unsupported/matrix-exponent": entry("unsupported", (d: { subject: Bilingual }) => ({
    message: {
      en: `A power of a matrix with the exponent ${d.subject.en} is not supported.`,
      ja: `指数が ${d.subject.ja} の行列の累乗にはまだ対応していません。`,
    },
    hint: {
      en: "The exponent must be a number or a scalar, as in $X^3$, $X^{1/2}$ or $X^k$.",
      ja: "$X^3$、$X^{1/2}$、$X^k$ のように、指数は数かスカラーとしてください。",
    },
  })),
  "unsupported/matrix-function": entry("unsupported", (d: { operator: Bilingual }) => ({
    message: {
      en: `${capital(d.operator.en)} as a function of a whole matrix is not supported.`,
      ja: `行列全体の関数としての${d.operator.ja}にはまだ対応していません。`,
    },
    hint: {
      en: "Functions of whole matrices are exp, ln, sin, cos and the square root.",
      ja: "行列の関数として扱えるのは exp、ln、sin、cos と平方根です。",
    },
  })),
  "unsupported/norm": entry("unsupported", (d: { norm: Bilingual }) => ({
    message: { en: `${capital(d.norm.en)} is not supported.`, ja: `${d.norm.ja}にはまだ対応していません。` },
    hint: {
      en: "Supported are $\\|\\bm{x}\\|$, $\\|\\bm{x}\\|_1$, $\\|\\bm{x}\\|_p$, $\\|X\\|_F$, $\\|X\\|_2$ and $\\|X\\|_*$.",
      ja: "$\\|\\bm{x}\\|$、$\\|\\bm{x}\\|_1$、$\\|\\bm{x}\\|_p$、$\\|X\\|_F$、$\\|X\\|_2$、$\\|X\\|_*$ が使えます。",
    },
  })),
  "unsupported/choice": entry("unsupported", (d: { name: string }) => ({
    message: {
      en: `“${d.name}” of these arguments is not supported.`,
      ja: `この引数に対する「${d.name}」にはまだ対応していません。`,
    },
    hint: {
      en: "$\\max(0, x)$ is read as the ramp function.",
      ja: "$\\max(0, x)$ はランプ関数として読めます。",
    },
  })),
  "shape/cross-matrix": entry("shape-error", (d: { subject: Bilingual | null; shape: Bilingual | null }) => {
    const [en, ja] =
      d.subject && d.shape
        ? [`, but ${d.subject.en} is ${d.shape.en}`, `(${d.subject.ja} は${d.shape.ja}です)`]
        : ["", ""]
    return {
      message: {
        en: `The matrix of a vector product needs one vector with 3 entries${en}.`,
        ja: `外積の行列には 3 成分のベクトルを一つ与えてください${ja}。`,
      },
      hint: {
        en: "$[\\bm{x}]_\\times\\bm{y}$ is $\\bm{x} \\times \\bm{y}$.",
        ja: "$[\\bm{x}]_\\times\\bm{y}$ は $\\bm{x} \\times \\bm{y}$ のことです。",
      },
    }
  }),
  "shape/norm-weight": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `A norm is weighted by a square matrix of the vector's size, but ${d.subject.en} is ${d.shape.en}.`,
      ja: `ノルムの重みは、ベクトルの次元と同じ大きさの正方行列です。${d.subject.ja} は${d.shape.ja}です。`,
    },
    hint: {
      en: "$\\|\\bm{x}\\|_A$ is $\\sqrt{\\bm{x}^\\top A\\bm{x}}$.",
      ja: "$\\|\\bm{x}\\|_A$ は $\\sqrt{\\bm{x}^\\top A\\bm{x}}$ のことです。",
    },
  })),
  "shape/arity": entry("shape-error", (d: { operator: Bilingual; expected: number; got: number }) => ({
    message: {
      en: `${capital(d.operator.en)} takes ${d.expected === 1 ? "one argument" : `${d.expected} arguments`}, but ${d.got} ${d.got === 1 ? "is" : "are"} given.`,
      ja: `${d.operator.ja}の引数は ${d.expected} 個ですが、${d.got} 個あります。`,
    },
    hint: {
      en: "Check the commas and brackets of the argument list.",
      ja: "引数のコンマと括弧を確かめてください。",
    },
  })),
  "shape/not-square": entry(
    "shape-error",
    (d: { operator: Bilingual; subject: Bilingual; shape: Bilingual }) => ({
      message: {
        en: `${capital(d.operator.en)} needs a square matrix, but ${d.subject.en} is ${d.shape.en}.`,
        ja: `${d.operator.ja}には正方行列が必要ですが、${d.subject.ja} は${d.shape.ja}です。`,
      },
      hint: {
        en: "A square matrix has as many rows as columns, such as $X^\\top X$.",
        ja: "正方行列とは、$X^\\top X$ のように行と列の数が等しい行列です。",
      },
    }),
  ),
  "shape/wrong-kind": entry(
    "shape-error",
    (d: { operator: Bilingual; expected: Bilingual; subject: Bilingual; shape: Bilingual }) => ({
      message: {
        en: `${capital(d.operator.en)} takes ${d.expected.en}, but ${d.subject.en} is ${d.shape.en}.`,
        ja: `${d.operator.ja}は${d.expected.ja}に使いますが、${d.subject.ja} は${d.shape.ja}です。`,
      },
      hint: {
        en: "Vectors are written in bold small letters ($\\bm{x}$), matrices in capitals ($A$); the declared kinds decide.",
        ja: "ベクトルは太字の小文字($\\bm{x}$)、行列は大文字($A$)で表します。宣言された種類が優先されます。",
      },
    }),
  ),
  "shape/different": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Check the sizes of both sides, or transpose one of them.",
      ja: "両方の大きさを確かめるか、どちらかを転置してください。",
    },
  })),
  "shape/row-with-column": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Transpose one of them: $\\bm{x}^\\top$ turns a column into a row.",
      ja: "どちらかを転置してください。$\\bm{x}^\\top$ は列ベクトルを行ベクトルにします。",
    },
  })),
  "shape/scalar-with-array": entry("shape-error", (d: Pair) => ({
    message: {
      en: `${capital(d.operator.en)} needs equal shapes, but ${pairIs(d).en}.`,
      ja: `${d.operator.ja}では形が等しくなければなりませんが、${pairIs(d).ja}です。`,
    },
    hint: {
      en: "To add a scalar to every entry write $c\\mathbf{1}$ (vector) or $cI$ (on the diagonal of a square matrix).",
      ja: "各成分にスカラーを足すには $c\\mathbf{1}$(ベクトル)、正方行列の対角成分に足すには $cI$ と書きます。",
    },
  })),
  "shape/inner-sizes": entry("shape-error", (d: Pair) => ({
    message: {
      en: `The product does not fit: ${pairIs(d).en}.`,
      ja: `積が計算できません。${pairIs(d).ja}です。`,
    },
    hint: {
      en: "The left factor must have as many columns as the right one has rows; perhaps one of them should be transposed.",
      ja: "左の列の数と右の行の数が等しくなければなりません。どちらかの転置が必要かもしれません。",
    },
  })),
  "shape/two-columns": entry("shape-error", (d: Pair) => ({
    message: {
      en: `Two columns side by side are no product: ${pairIs(d).en}.`,
      ja: `列ベクトルを 2 つ並べただけでは積になりません。${pairIs(d).ja}です。`,
    },
    hint: {
      en: "Write $\\bm{a}^\\top\\bm{b}$ or $\\bm{a}\\cdot\\bm{b}$ (inner product), $\\bm{a}\\bm{b}^\\top$ (outer product) or $\\bm{a}\\odot\\bm{b}$ (entry by entry).",
      ja: "$\\bm{a}^\\top\\bm{b}$ か $\\bm{a}\\cdot\\bm{b}$(内積)、$\\bm{a}\\bm{b}^\\top$(直積)、$\\bm{a}\\odot\\bm{b}$(成分ごとの積)のように書いてください。",
    },
  })),
  "shape/divide-by": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `One can only divide by a scalar, but ${d.subject.en} is ${d.shape.en}.`,
      ja: `割る数はスカラーでなければなりませんが、${d.subject.ja} は${d.shape.ja}です。`,
    },
    hint: {
      en: "For a matrix write the inverse $A^{-1}$; for division entry by entry write $\\bm{a}\\oslash\\bm{b}$.",
      ja: "行列なら逆行列 $A^{-1}$、成分ごとの割り算なら $\\bm{a}\\oslash\\bm{b}$ と書いてください。",
    },
  })),
  "shape/power-of-vector": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `${capital(d.subject.en)} is ${d.shape.en}, and a vector has no powers.`,
      ja: `${d.subject.ja} は${d.shape.ja}なので、累乗できません。`,
    },
    hint: {
      en: "Write $\\|\\bm{x}\\|^2$ or $\\bm{x}^\\top\\bm{x}$ for the squared length, $\\bm{x}^{\\circ 2}$ for the power of each entry.",
      ja: "長さの 2 乗なら $\\|\\bm{x}\\|^2$ か $\\bm{x}^\\top\\bm{x}$、成分ごとの累乗なら $\\bm{x}^{\\circ 2}$ と書いてください。",
    },
  })),
  "shape/exponent": entry("shape-error", (d: { subject: Bilingual; shape: Bilingual }) => ({
    message: {
      en: `The exponent ${d.subject.en} is ${d.shape.en}; it must be a scalar.`,
      ja: `指数 ${d.subject.ja} は${d.shape.ja}です。指数はスカラーでなければなりません。`,
    },
    hint: {
      en: "The transpose is written $A^\\top$ or $A^T$, the exponential of a matrix $e^{A}$.",
      ja: "転置は $A^\\top$ か $A^T$、行列の指数関数は $e^{A}$ と書きます。",
    },
  })),
  "unsupported/construct": entry("unsupported", ({ construct }: { construct: string }) => ({
    message: {
      en: `${construct} is not supported.`,
      ja: `${construct} にはまだ対応していません。`,
    },
    hint: {
      en: "Write the function in other terms, for example by its entries.",
      ja: "成分で書くなど、別の形で表してみてください。",
    },
  })),
  "unsupported/eigenvalue-of-general": entry("unsupported", (d: { subject: Bilingual }) => ({
    message: {
      en: `Eigenvalues are supported for symmetric matrices, but ${d.subject.en} need not be symmetric.`,
      ja: `固有値は対称行列に対してだけ扱えますが、${d.subject.ja} は対称とは限りません。`,
    },
    hint: {
      en: "Declare the matrix as symmetric, or take the eigenvalues of $A^\\top A$ or $A + A^\\top$.",
      ja: "行列を対称と宣言するか、$A^\\top A$ や $A + A^\\top$ の固有値を考えてください。",
    },
  })),
  "unsupported/open-blocks": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "This matrix of blocks or stacked vector cannot be worked out block by block with sizes left open.",
      ja: "このブロック行列や縦に積んだベクトルは、大きさが文字のままではブロックごとに計算できません。",
    },
    hint: {
      en: "Split what it meets into blocks of the same sizes, such as $[W_1\\; W_2]$ for $W$, or give the sizes as numbers.",
      ja: "掛ける相手も同じ大きさのブロックに分ける（$W$ を $[W_1\\; W_2]$ にする）か、大きさを数で指定してください。",
    },
  })),
  "unsupported/check-failed": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "The result did not agree with its numerical check, so it is not shown.",
      ja: "計算結果が数値による検算と一致しなかったため、表示しません。",
    },
    hint: {
      en: "Please report this formula: it is an error of this product, not yours.",
      ja: "入力の誤りではなく、この製品の不具合です。この式をお知らせください。",
    },
  })),
  "point/not-numbers": entry("shape-error", (d: { latex: string }) => ({
    message: {
      en: `The value given for $${d.latex}$ is not a number, a list of numbers or a list of equally long rows.`,
      ja: `$${d.latex}$ に与えられた値が、数・数のリスト・同じ長さの行のリストのいずれでもありません。`,
    },
    hint: {
      en: "A vector is a list such as [1, 2, 3], a matrix a list of rows such as [[1, 2], [3, 4]].",
      ja: "ベクトルは [1, 2, 3]、行列は [[1, 2], [3, 4]] のように行のリストで与えてください。",
    },
  })),
  "point/shape": entry("shape-error", (d: { latex: string; declared: string; given: string }) => ({
    message: {
      en: `$${d.latex}$ is declared as ${d.declared}, but its value is ${d.given}.`,
      ja: `$${d.latex}$ は ${d.declared} と宣言されていますが、与えられた値は ${d.given} です。`,
    },
    hint: {
      en: "Every size letter must stand for one number throughout.",
      ja: "同じ大きさの文字は、すべての変数で同じ数でなければなりません。",
    },
  })),
  "point/promise": entry("shape-error", (d: { latex: string; promise: string }) => ({
    message: {
      en: `$${d.latex}$ is declared ${d.promise}, but the value given for it is not.`,
      ja: `$${d.latex}$ は${PROMISES_JA[d.promise] ?? d.promise}と宣言されていますが、与えられた値はそうなっていません。`,
    },
    hint: {
      en: "Change the value, or take the promise back in the declaration.",
      ja: "値を直すか、宣言からその条件を外してください。",
    },
  })),
  "point/missing": entry("undefined-symbol", (d: { latex: string }) => ({
    message: {
      en: `No value is given for $${d.latex}$ at the point.`,
      ja: `点における $${d.latex}$ の値が与えられていません。`,
    },
    hint: {
      en: "Give a value for every variable of the function.",
      ja: "関数に現れるすべての変数に値を与えてください。",
    },
  })),
  "point/size": entry("undefined-symbol", (d: { size: string }) => ({
    message: {
      en: `The size $${d.size}$ has no number, and no given value determines it.`,
      ja: `大きさ $${d.size}$ の数が与えられておらず、与えられた値からも決まりません。`,
    },
    hint: { en: "Give it among the sizes.", ja: "大きさとして数を与えてください。" },
  })),
  "point/size-too-small": entry("shape-error", (d: { size: string; atLeast: number }) => ({
    message: {
      en: `The function uses entry ${d.atLeast} of an axis of size $${d.size}$, but the size given is smaller.`,
      ja: `関数は大きさ $${d.size}$ の軸の第 ${d.atLeast} 成分を使いますが、与えられた大きさはそれより小さいです。`,
    },
    hint: { en: "Give more entries, or a larger size.", ja: "成分の数か大きさを増やしてください。" },
  })),
  "point/too-large": entry("too-large", (d: { limit: number }) => ({
    message: {
      en: `The given value has more than ${d.limit} entries.`,
      ja: `与えられた値の成分が ${d.limit} 個を超えています。`,
    },
    hint: { en: "Use smaller sizes.", ja: "より小さい大きさにしてください。" },
  })),
  "limit/values": entry("too-large", (_: Nothing) => ({
    message: {
      en: "The function takes too much work to be evaluated at many points.",
      ja: "この関数は計算量が多く、多くの点では評価できません。",
    },
    hint: {
      en: "Use smaller sizes, or sums of fewer terms.",
      ja: "より小さい大きさにするか、和の項を減らしてください。",
    },
  })),
  "limit/work": entry("too-large", (_: Nothing) => ({
    message: {
      en: "This derivative is too large to be worked out.",
      ja: "この微分は大きすぎるため計算できません。",
    },
    hint: {
      en: "Split the function into smaller parts, or use smaller sizes.",
      ja: "関数をいくつかに分けるか、より小さい大きさにしてください。",
    },
  })),
  "structure/not-square": entry("shape-error", (d: { latex: string }) => ({
    message: {
      en: `A derivative within symmetric or diagonal matrices needs a square matrix, and $${d.latex}$ is none.`,
      ja: `対称行列・対角行列の範囲での微分には正方行列が必要ですが、$${d.latex}$ は正方行列ではありません。`,
    },
    hint: {
      en: "Leave the structure out, or declare the variable as a square matrix.",
      ja: "構造の指定を外すか、変数を正方行列として宣言してください。",
    },
  })),
  "unsupported/order": entry("unsupported", (d: { highest: number }) => ({
    message: {
      en: `Vectors and matrices have derivatives of first and second order here, scalars and single entries up to order ${d.highest}.`,
      ja: `ベクトルと行列による微分は2階まで、スカラーと個々の成分による微分は${d.highest}階までです。`,
    },
    hint: {
      en: "Ask for a lower order, or differentiate by single entries.",
      ja: "階数を下げるか、成分を1つずつ選んで微分してください。",
    },
  })),
  "unsupported/no-rule": entry("unsupported", (d: { operator: Bilingual }) => ({
    message: {
      en: `There is no rule yet for the derivative of ${d.operator.en} with respect to this variable.`,
      ja: `この変数による${d.operator.ja}の微分にはまだ対応していません。`,
    },
    hint: {
      en: "Differentiate by another variable, or write the function in other terms.",
      ja: "別の変数で微分するか、関数を別の形で表してみてください。",
    },
  })),
  "unsupported/no-point": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "No point was found at which this function has a derivative, so the result cannot be checked and is not shown.",
      ja: "この関数が微分できる点が見つからず、検算できないため、結果を表示しません。",
    },
    hint: {
      en: "Check the domain of the function; promises such as positive or invertible help.",
      ja: "関数の定義域を確かめてください。正・可逆などの条件を宣言すると見つかることがあります。",
    },
  })),
  "unsupported/internal": entry("unsupported", (_: Nothing) => ({
    message: {
      en: "This product failed on the formula: it is an error of the product, not yours.",
      ja: "この式の処理中に製品側の不具合が起きました。入力の誤りではありません。",
    },
    hint: {
      en: "Please report this formula; writing it in another way may help meanwhile.",
      ja: "この式をお知らせください。別の書き方で計算できることもあります。",
    },
  })),
} as const

/** The id of a refusal. */
export type RefusalId = keyof typeof catalogue
/** What a refusal needs to know to be worded. */
export type RefusalData<Id extends RefusalId> = Parameters<(typeof catalogue)[Id]["words"]>[0]
