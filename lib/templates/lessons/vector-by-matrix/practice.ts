import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：テンソルを作らずに済ませる", en: "Together: without the tensor" }, [
    [
      [
        text(
          ja`
            # 縮約すると行列に戻る
            機械学習で本当に欲しいのは、たいてい最後の**スカラー**の勾配です。$\bm{g}(X) = X^\top\bm{a}$ の先で $\bm{b}$ との内積を取ると
            $$\bm{b}^\top\bm{g}(X) = \bm{b}^\top X^\top\bm{a}$$
            これはスカラー値関数なので、勾配は行列です。テンソルの $k$ について $b_k$ を掛けて足し合わせたことになります。
            $$\sum_{k} b_k\,\delta_{kj} a_i = a_i b_j$$
            右のカードで、同じ結果を一行ずつ導きましょう。
          `,
          en`
            # Contracted, it is a matrix again
            What machine learning wants is nearly always the gradient of a **scalar** at the end. Take the inner product of $\bm{g}(X) = X^\top\bm{a}$ with some $\bm{b}$:
            $$\bm{b}^\top\bm{g}(X) = \bm{b}^\top X^\top\bm{a}$$
            That is scalar-valued, so its gradient is a matrix: the tensor, multiplied by $b_k$ and added up over $k$.
            $$\sum_{k} b_k\,\delta_{kj} a_i = a_i b_j$$
            Derive the same result on the card, line by line.
          `,
        ),
        fn("contracted", tex`c(X) = \bm{b}^\top X^\top\bm{a}`),
      ],
      [
        derivation("contracted", "X"),
        note(
          "green",
          ja`逆伝播は、いつもこの「先に縮約する」計算をしています。だから巨大なテンソルを作らずに済みます。`,
          en`Backpropagation always contracts first. That is how it avoids huge tensors.`,
        ),
      ],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1. $X$ が $4 \times 3$、$\bm{f}(X)$ が5次元のとき、偏微分はいくつありますか。
            2〜5は導出カードで。
            - 2、3：一つの成分 $x_{12}$ だけで偏微分する。結果はベクトルです。
            - 4：一枚のスライス（勾配行列）を求める。
            - 5：縮約した勾配行列を求める。
          `,
          en`
            # Exercises
            1. $X$ is $4 \times 3$ and $\bm{f}(X)$ has five entries. How many partial derivatives are there?
            Do 2 to 5 on derivation cards.
            - 2 and 3: by the one entry $x_{12}$; the result is a vector.
            - 4: one slice, a gradient matrix.
            - 5: the contracted gradient matrix.
          `,
        ),
        fn("e1", tex`\bm{h}(X) = (x_{11}x_{12},\ x_{12}^2,\ x_{21})`, { X: { latex: "X", shape: [2, 2] } }),
        fn("e2", tex`\bm{p}(X) = X\bm{u}`, { X: { latex: "X", shape: [2, 3] } }),
      ],
      [
        fn("e3", tex`s(X) = x_{11}x_{22} - x_{12}x_{21}`, { X: { latex: "X", shape: [2, 2] } }),
        fn("e4", tex`q(X) = \bm{v}^\top X X^\top \bm{w}`),
        exercises("ベクトルを行列で", "A vector by a matrix", [
          ["e1", "X.1.2"],
          ["e2", "X.1.2"],
          ["e3", "X"],
          ["e4", "X"],
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
              - $\bm{f}(X)$ の微分は $p \times m \times n$ 個の偏微分。3階のテンソル。
              - $k$ を止めたスライスは、$f_k$ の勾配行列。
              - 最後がスカラーなら、縮約してから計算するのでテンソルは要らない。
            `,
          en`
              # Summary
              - The derivative of $\bm{f}(X)$ holds $p \times m \times n$ partial derivatives: a tensor with three indices.
              - A slice with fixed $k$ is the gradient matrix of $f_k$.
              - With a scalar at the end, contract first, and no tensor is needed.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              行列を行列で微分すると、成分の添字はいくつになりますか。右の例で、カードの大きさの表示を見て確かめましょう。
            `,
          en`
              **One question before you go**
              How many indices has the derivative of a matrix by a matrix? Check with the size that the card on the right shows.
            `,
        ),
      ],
      [fn("exit", tex`F(X) = AX`), derivative("exit", "X", { view: ["index"] })],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("contracted", "X", [
          [tex`\frac{\partial}{\partial X}(\bm{a}^\top X\bm{b})`, "transpose"],
          [tex`\bm{a}\bm{b}^\top`, "indices"],
        ]),
        solved("e1", "X.1.2", [tex`(x_{11},\ 2x_{12},\ 0)`]),
        solved("e2", "X.1.2", [tex`(u_2,\ 0)`]),
      ],
      [
        solved("e3", "X", [tex`\begin{bmatrix} x_{22} & -x_{21} \\ -x_{12} & x_{11} \end{bmatrix}`]),
        solved("e4", "X", [
          [tex`\bm{v}\bm{w}^\top X + \bm{w}\bm{v}^\top X`, "product"],
          [tex`(\bm{v}\bm{w}^\top + \bm{w}\bm{v}^\top)X`, "collect"],
        ]),
        text(
          ja`
            1. $5 \times 4 \times 3 = 60$ 個。
            **出口の一問**：出力に二つ、入力に二つで、四つ。4階のテンソルです。
          `,
          en`
            1. $5 \times 4 \times 3 = 60$.
            **Before you go**: two for the output and two for the input, four together: a tensor with four indices.
          `,
        ),
      ],
    ],
  ]),
]
