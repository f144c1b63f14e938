import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：重ねた線形変換", en: "Together: one linear map after another" }, [
    [
      [
        text(
          ja`
            # 添字で示す
            $\bm{f}(\bm{x}) = AB\bm{x}$ のヤコビ行列を、添字を使って導きます。
            1. $k$ 番目の成分は $\sum_i \sum_j a_{ki} b_{ij} x_j$。
            2. $x_l$ で偏微分すると、$j = l$ の項だけが残る。
            3. 残った和 $\sum_i a_{ki} b_{il}$ は、どんな行列の $k$ 行 $l$ 列でしょう。
          `,
          en`
            # With indices
            Derive the Jacobian of $\bm{f}(\bm{x}) = AB\bm{x}$ with indices.
            1. Entry $k$ is $\sum_i \sum_j a_{ki} b_{ij} x_j$.
            2. Differentiate by $x_l$: only the terms with $j = l$ remain.
            3. The sum that is left, $\sum_i a_{ki} b_{il}$, is the entry in row $k$ and column $l$ of which matrix?
          `,
        ),
        fn("chain", tex`\bm{f}(\bm{x}) = AB\bm{x}`),
        note(
          "yellow",
          ja`分母レイアウトでは $B^\top A^\top$ になります。積の順序が逆になるのはなぜですか。`,
          en`In denominator layout the result is $B^\top A^\top$. Why is the order of the product reversed?`,
        ),
      ],
      [derivation("chain", "x", { layout: "article" })],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1〜3は、導出カードで解きましょう。並べ方は標準（ヤコビ行列は $m \times n$）のままにします。
            4. ある本に $\frac{\partial (\bm{a}^\top\bm{x})}{\partial \bm{x}} = \bm{a}^\top$ とありました。この本はどちらのレイアウトですか。
            5. その本では、$\frac{\partial \|\bm{x}\|^2}{\partial \bm{x}}$ はどう書かれているはずですか。
          `,
          en`
            # Exercises
            Do 1 to 3 on derivation cards, in the default layout, where a Jacobian is $m \times n$.
            4. A book says $\frac{\partial (\bm{a}^\top\bm{x})}{\partial \bm{x}} = \bm{a}^\top$. Which layout does it use?
            5. How must that book print $\frac{\partial \|\bm{x}\|^2}{\partial \bm{x}}$?
          `,
        ),
        fn("e1", tex`\bm{g}_1(\bm{x}) = 3\bm{x} - \bm{c}`),
      ],
      [
        fn("e2", tex`\bm{g}_2(\bm{x}) = (P + I)\bm{x}`, { P: { latex: "P", shape: ["n", "n"] } }),
        fn("e3", tex`\bm{g}_3(\bm{x}) = V\bm{x} + \bm{u}\bm{u}^\top\bm{x}`, {
          V: { latex: "V", shape: ["n", "n"] },
        }),
        exercises("線形変換のヤコビ行列", "Jacobians of linear maps", [
          ["e1", "x"],
          ["e2", "x"],
          ["e3", "x"],
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
              - $\bm{f}(\bm{x}) = W\bm{x}$ のヤコビ行列は $W$。
              - 分子レイアウトは $m \times n$、分母レイアウトはその転置の $n \times m$。
              - 式を写すときは、どちらのレイアウトの式かを必ず確かめる。
            `,
          en`
              # Summary
              - The Jacobian of $\bm{f}(\bm{x}) = W\bm{x}$ is $W$.
              - Numerator layout is $m \times n$; denominator layout is its transpose, $n \times m$.
              - Before you copy a formula, find out which layout it is in.
            `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
              **出口の一問**
              下の関数は2次元から3次元への線形変換です。計算せずに、ヤコビ行列の大きさと成分を答えましょう。
            `,
          en`
              **One question before you go**
              The function below is a linear map from two dimensions to three. Without computing, say how large its Jacobian is and what its entries are.
            `,
        ),
        fn("exit", tex`\bm{h}(\bm{x}) = (x_1 + 2x_2,\ 3x_1,\ 5x_2)`),
        derivative("exit", "x", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved(
          "chain",
          "x",
          [
            [
              tex`\frac{\partial}{\partial x_l}\left(\sum_{i=1}^p \sum_{j=1}^n a_{ki} b_{ij} x_j\right)`,
              "indices",
            ],
            tex`\sum_{i=1}^p a_{ki} b_{il}`,
            [tex`AB`, "indices"],
          ],
          { layout: "article" },
        ),
        solved("e1", "x", [[tex`3I`, "constant"]]),
        solved("e2", "x", [[tex`P + I`, "formula"]]),
      ],
      [
        solved("e3", "x", [[tex`V + \bm{u}\bm{u}^\top`, "sum"]]),
        text(
          ja`
            4. 分子レイアウト。$m = 1$ のヤコビ行列 $1 \times n$ として、行ベクトルで書いています。
            5. $2\bm{x}^\top$。
            **いっしょに**：$(AB)^\top = B^\top A^\top$ だからです。
            **出口の一問**：$3 \times 2$ で、係数をそのまま並べた $\begin{bmatrix} 1 & 2 \\ 3 & 0 \\ 0 & 5 \end{bmatrix}$。
          `,
          en`
            4. Numerator layout: for $m = 1$ the Jacobian is $1 \times n$, a row vector.
            5. $2\bm{x}^\top$.
            **Together**: because $(AB)^\top = B^\top A^\top$.
            **Before you go**: it is $3 \times 2$, and its entries are the coefficients: $\begin{bmatrix} 1 & 2 \\ 3 & 0 \\ 0 & 5 \end{bmatrix}$.
          `,
        ),
      ],
    ],
  ]),
]
