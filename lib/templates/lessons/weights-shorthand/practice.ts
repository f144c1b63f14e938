import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：任意の損失", en: "Together: any loss" }, [
    [
      [
        text(
          ja`
            # 一次の損失で確かめる
            いちばん簡単な損失 $\bm{g}^\top\bm{y}$ を考えます。$\bm{\delta}$ は $\bm{g}$ そのものです。
            1. $\bm{g}^\top W\bm{x}$ を成分で書く。
            2. $w_{ij}$ で偏微分する。
            3. $i$ 行 $j$ 列に並べて、二つのベクトルの積にする。
            微分できる損失なら、少し動かした範囲では一次の損失とみなせます。だから $\bm{\delta}\,\bm{x}^\top$ はいつでも成り立ちます。
          `,
          en`
            # Check it with a linear loss
            Take the simplest loss, $\bm{g}^\top\bm{y}$. Its $\bm{\delta}$ is $\bm{g}$ itself.
            1. Write $\bm{g}^\top W\bm{x}$ in entries.
            2. Differentiate by $w_{ij}$.
            3. Put the results in row $i$ and column $j$ and read them as a product of two vectors.
            For small changes every differentiable loss is nearly linear, so $\bm{\delta}\,\bm{x}^\top$ always holds.
          `,
        ),
        fn("linear", tex`c(W) = \bm{g}^\top W\bm{x}`),
      ],
      [derivation("linear", "W")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            - 1：スライスを一枚、全部書く
            - 2：一つの重み $w_{21}$ だけで偏微分する
            - 3、4：バイアスのある層の勾配
            - 5（発展）：正則化を足す
          `,
          en`
            # Exercises
            - 1: write out one slice
            - 2: by the single weight $w_{21}$
            - 3 and 4: a layer with a bias
            - 5 (harder): with regularization
          `,
        ),
        fn("e1", tex`f_1(W) = w_{11}x_1 + w_{12}x_2 + w_{13}x_3`, { W: { latex: "W", shape: [2, 3] } }),
        fn("e2", tex`\bm{h}(W) = W\bm{a}`, { W: { latex: "W", shape: [2, 2] } }),
      ],
      [
        fn("e3", tex`p(W, \bm{b}) = \frac{1}{2}\|W\bm{x} + \bm{b} - \bm{t}\|^2`),
        fn("e5", tex`q(W) = \frac{1}{2}\|W\bm{u} - \bm{v}\|^2 + \frac{\lambda}{2}\|W\|_F^2`),
        exercises("重みによる微分", "Derivatives by the weights", [
          ["e1", "W"],
          ["e2", "W.2.1"],
          ["e3", "W"],
          ["e3", "b"],
          ["e5", "W"],
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
              - $W\bm{x}$ を $W$ で微分すると、成分が $\delta_{ki}x_j$ のテンソルになる。
              - どのスライスにも $\bm{x}^\top$ が一行だけ入っている。
              - 略記 $\bm{x}^\top$ は、左から $\bm{\delta}$ を掛けて使う：$\frac{\partial L}{\partial W} = \bm{\delta}\,\bm{x}^\top$。
            `,
          en`
              # Summary
              - The derivative of $W\bm{x}$ by $W$ is a tensor with the entries $\delta_{ki}x_j$.
              - Every slice contains $\bm{x}^\top$ in exactly one row.
              - The shorthand $\bm{x}^\top$ is used with $\bm{\delta}$ from the left: $\frac{\partial L}{\partial W} = \bm{\delta}\,\bm{x}^\top$.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              $W^\top\bm{x}$ を $W$ で微分したときの略記は何になるでしょう。右のカードで確かめてください。
            `,
          en`
              **One question before you go**
              What would be the shorthand for the derivative of $W^\top\bm{x}$ by $W$? Check with the card on the right.
            `,
        ),
      ],
      [fn("exit", tex`\bm{r}(W) = W^\top\bm{x}`), derivative("exit", "W", { view: ["index", "expanded"] })],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("linear", "W", [
          [tex`\frac{\partial}{\partial W}\left(\sum_{i=1}^m \sum_{j=1}^n g_i w_{ij} x_j\right)`, "indices"],
          [tex`\bm{g}\bm{x}^\top`, "indices"],
        ]),
        solved("e1", "W", [tex`\begin{bmatrix} x_1 & x_2 & x_3 \\ 0 & 0 & 0 \end{bmatrix}`]),
        solved("e2", "W.2.1", [tex`(0,\ a_1)`]),
      ],
      [
        solved("e3", "W", [[tex`(W\bm{x} + \bm{b} - \bm{t})\bm{x}^\top`, "chain"]]),
        solved("e3", "b", [[tex`W\bm{x} + \bm{b} - \bm{t}`, "chain"]]),
        solved("e5", "W", [
          [
            tex`\frac{\partial}{\partial W}\left(\frac{1}{2}\|W\bm{u} - \bm{v}\|^2\right) + \frac{\partial}{\partial W}\left(\frac{\lambda}{2}\|W\|_F^2\right)`,
            "sum",
          ],
          [tex`(W\bm{u} - \bm{v})\bm{u}^\top + \lambda W`, "chain"],
        ]),
        text(
          ja`
            **最初の問い**：$w_{12}$ を増やすと、その $x_2$ 倍だけ増えます。$w_{21}$ は $y_1$ に現れないので、まったく変わりません。
            **出口の一問**：略記は $\bm{x}$。成分は $\delta_{kj}x_i$ で、どのスライスにも $\bm{x}$ が**ちょうど一列だけ**入ります。
          `,
          en`
            **The first question**: $y_1$ grows by $x_2$ times the change of $w_{12}$, and not at all with $w_{21}$, which does not appear in it.
            **Before you go**: the shorthand is $\bm{x}$. The entries are $\delta_{kj}x_i$: every slice contains $\bm{x}$ in exactly **one column**.
          `,
        ),
      ],
    ],
  ]),
]
