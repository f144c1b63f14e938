import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：tr(XᵀAX)", en: "Together: tr(XᵀAX)" }, [
    [
      [
        text(
          ja`
            # 全微分で計算する
            行列の微分では、**全微分**を取ってトレースの形に整えるのが早道です。
            1. 積の微分で $\mathrm{d}f$ を二つの項に分ける。
            2. トレースの性質 $\operatorname{tr}(M) = \operatorname{tr}(M^\top)$ と巡回性を使い、どちらも $\operatorname{tr}(\cdots\,\mathrm{d}X)$ の形にする。
            3. $\mathrm{d}f = \operatorname{tr}(G^\top \mathrm{d}X)$ となったら、$G$ が勾配行列です。
            カードには「$\mathrm{d}f = \cdots$」の行を書き、最後は「$\frac{\partial f}{\partial X} = \cdots$」とします。
          `,
          en`
            # With differentials
            For matrices, the quickest way is to take the **differential** and bring it into the form of a trace.
            1. The product rule splits $\mathrm{d}f$ into two terms.
            2. Use $\operatorname{tr}(M) = \operatorname{tr}(M^\top)$ and the cyclic property to bring both into the form $\operatorname{tr}(\cdots\,\mathrm{d}X)$.
            3. Once $\mathrm{d}f = \operatorname{tr}(G^\top \mathrm{d}X)$, the matrix $G$ is the gradient matrix.
            On the card, write lines “$\mathrm{d}f = \cdots$” and finish with “$\frac{\partial f}{\partial X} = \cdots$”.
          `,
        ),
        fn("form", tex`f(X) = \operatorname{tr}(X^\top A X)`),
        note(
          "yellow",
          ja`$X$ が一列だけ、つまり列ベクトル $\bm{x}$ のとき、この公式は、前に見たどの公式になりますか。`,
          en`If $X$ has only one column, a vector $\bm{x}$, which formula from an earlier lesson does this become?`,
        ),
      ],
      [derivation("form", "X")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            結果の形が $X$ と同じになることを、一問ごとに確かめましょう。
            - 基本：1 は平均、2 は一次の項
            - 標準：3 は積の順序に注意
            - 発展：4 は連鎖律、5 は $X$ が二か所に現れる
          `,
          en`
            # Exercises
            Check each time that the result has the shape of $X$.
            - Basics: 1 is the mean, 2 is linear
            - Intermediate: in 3, mind the order of the factors
            - Harder: 4 needs the chain rule, 5 contains $X$ twice
          `,
        ),
        fn("e1", tex`h_1(X) = \frac{1}{mn}\sum_{i=1}^m \sum_{j=1}^n x_{ij}`),
        fn("e2", tex`h_2(X) = \operatorname{tr}(BX)`),
        fn("e3", tex`h_3(X) = \operatorname{tr}(CXD)`),
      ],
      [
        fn("e4", tex`h_4(X) = \|X\bm{a} - \bm{c}\|^2`),
        fn("e5", tex`h_5(X) = \bm{p}^\top X^\top X \bm{q}`),
        exercises("勾配行列", "Gradient matrices", [
          ["e1", "X"],
          ["e2", "X"],
          ["e3", "X"],
          ["e4", "X"],
          ["e5", "X"],
        ]),
      ],
    ],
  ]),
  frame("check", { ja: "まとめと確認", en: "Summary and check" }, [
    [
      [
        text(
          ja`
              # まとめ
              - $f(X)$ の勾配行列は、$\frac{\partial f}{\partial x_{ij}}$ を $i$ 行 $j$ 列に置いた行列。
              - 形は必ず $X$ と同じ。
              - $\operatorname{tr}(A^\top X)$ の形に直せば、勾配行列は $A$ と読み取れる。
            `,
          en`
              # Summary
              - The gradient matrix of $f(X)$ has $\frac{\partial f}{\partial x_{ij}}$ in row $i$ and column $j$.
              - Its shape is always that of $X$.
              - If a function has the form $\operatorname{tr}(A^\top X)$, its gradient matrix is $A$.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              右のカードを見ずに、$\operatorname{tr}(X)$ の勾配行列を答えましょう。対角成分だけを足す関数です。
            `,
          en`
              **One question before you go**
              Without looking at the card: what is the gradient matrix of $\operatorname{tr}(X)$, the sum of the diagonal entries?
            `,
        ),
      ],
      [fn("exit", tex`t(X) = \operatorname{tr}(X)`), derivative("exit", "X", { view: ["compact"] })],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("form", "X", [
          [
            tex`\mathrm{d}f = \operatorname{tr}((\mathrm{d}X)^\top AX) + \operatorname{tr}(X^\top A\,\mathrm{d}X)`,
            "product",
          ],
          [
            tex`\mathrm{d}f = \operatorname{tr}(X^\top A^\top\,\mathrm{d}X) + \operatorname{tr}(X^\top A\,\mathrm{d}X)`,
            "transpose",
          ],
          [tex`\mathrm{d}f = \operatorname{tr}\left(((A + A^\top)X)^\top\,\mathrm{d}X\right)`, "collect"],
          [tex`\frac{\partial f}{\partial X} = (A + A^\top)X`, "differential"],
        ]),
        solved("e1", "X", [tex`\frac{1}{mn}\bm{1}_m\bm{1}_n^\top`]),
        solved("e2", "X", [[tex`B^\top`, "formula"]]),
        solved("e3", "X", [
          [tex`\frac{\partial}{\partial X}\operatorname{tr}(DCX)`, "trace"],
          [tex`(DC)^\top`, "formula"],
          [tex`C^\top D^\top`, "transpose"],
        ]),
      ],
      [
        solved("e4", "X", [[tex`2(X\bm{a} - \bm{c})\bm{a}^\top`, "chain"]]),
        solved("e5", "X", [
          [tex`X\bm{q}\bm{p}^\top + X\bm{p}\bm{q}^\top`, "product"],
          [tex`X(\bm{p}\bm{q}^\top + \bm{q}\bm{p}^\top)`, "collect"],
        ]),
        text(
          ja`
            **最初の問い**：合計はどのセルでも1増える。2乗の合計は、値が $x$ のセルなら $(x + 1)^2 - x^2 = 2x + 1$ 増える。少しだけ動かしたときの割合は $2x$。
            **いっしょに**：二次形式 $\bm{x}^\top A\bm{x}$ の勾配 $(A + A^\top)\bm{x}$ になります。
            **出口の一問**：単位行列 $I$。
          `,
          en`
            **The first question**: the sum grows by 1 for every cell; the sum of the squares grows by $(x + 1)^2 - x^2 = 2x + 1$ for a cell with the value $x$, and at the rate $2x$ for small changes.
            **Together**: it becomes the gradient $(A + A^\top)\bm{x}$ of the quadratic form $\bm{x}^\top A\bm{x}$.
            **Before you go**: the identity matrix $I$.
          `,
        ),
      ],
    ],
  ]),
]
