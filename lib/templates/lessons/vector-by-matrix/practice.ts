import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：テンソルを作らずに済ませる", en: "Together: without the tensor" }, [
    [
      [
        text(
          ja`
            # 縮約すると行列に戻る
            機械学習で本当に欲しいのは、たいてい、最後に出てくる**スカラー**の勾配です。$\bm{g}(X) = X^\top\bm{a}$ と $\bm{b}$ との内積を取ってみましょう。
            $$\bm{b}^\top\bm{g}(X) = \bm{b}^\top X^\top\bm{a}$$
            これはスカラー値関数なので、勾配は行列です。テンソルに $b_k$ を掛けて、$k$ について足し合わせたものです。これを**縮約**と呼びます。
            $$\sum_{k} b_k\,\delta_{kj} a_i = a_i b_j$$
            右のカードで、同じ結果を一行ずつ導きましょう。
          `,
          en`
            # Contracted, it is a matrix again
            What machine learning really needs is nearly always the gradient of a **scalar** at the end. Take the inner product of $\bm{g}(X) = X^\top\bm{a}$ with some $\bm{b}$:
            $$\bm{b}^\top\bm{g}(X) = \bm{b}^\top X^\top\bm{a}$$
            This is scalar-valued, so its gradient is a matrix: the tensor multiplied by $b_k$ and summed over $k$, a **contraction**.
            $$\sum_{k} b_k\,\delta_{kj} a_i = a_i b_j$$
            Derive the same result on the card, line by line.
          `,
        ),
        fn("contracted", tex`c(X) = \bm{b}^\top X^\top\bm{a}`),
      ],
      [
        note(
          "green",
          ja`逆伝播は、いつもこの「先に縮約する」計算をしています。だから巨大なテンソルを作らずに済みます。`,
          en`Backpropagation always contracts first. That is why it never needs to build huge tensors.`,
        ),
        derivation("contracted", "X"),
      ],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1〜4は、導出カードで解きましょう。
            - 1、2：一つの成分 $x_{12}$ だけで偏微分する。結果はベクトルです。
            - 3：一枚のスライス（勾配行列）を求める。$s$ は、よく知られた何という関数でしょう。
            - 4（発展）：縮約した勾配行列を求める。
            5. $X$ が $4 \times 3$、$\bm{f}(X)$ が5次元のとき、偏微分はいくつありますか。そのうち、スライス一枚にはいくつ入りますか。
          `,
          en`
            # Exercises
            Do 1 to 4 on derivation cards.
            - 1 and 2: by the single entry $x_{12}$; the result is a vector.
            - 3: one slice, a gradient matrix. Which well-known function is $s$?
            - 4 (harder): a contracted gradient matrix.
            5. $X$ is $4 \times 3$ and $\bm{f}(X)$ has five entries. How many partial derivatives are there, and how many of them are in one slice?
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
              - The derivative of $\bm{f}(X)$ consists of $p \times m \times n$ partial derivatives: a tensor of third order.
              - A slice with fixed $k$ is the gradient matrix of $f_k$.
              - If there is a scalar at the end, contract first: no tensor is needed.
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
              How many indices does the derivative of a matrix by a matrix have? Check with the size on the card on the right.
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
          [tex`\bm{a}\bm{b}^\top`, "formula"],
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
            3. $s(X)$ は $2 \times 2$ 行列の**行列式**です。
            5. 全部で $5 \times 4 \times 3 = 60$ 個。スライス一枚には $12$ 個。
            **出口の一問**：出力に二つ、入力に二つで、四つです。つまり4階のテンソルになります。
          `,
          en`
            3. $s(X)$ is the **determinant** of a $2 \times 2$ matrix.
            5. There are $5 \times 4 \times 3 = 60$, of which $12$ are in one slice.
            **Before you go**: four, two for the output and two for the input: a tensor of fourth order.
          `,
        ),
      ],
    ],
  ]),
]
