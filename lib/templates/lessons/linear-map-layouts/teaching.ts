import { derivative, en, fn, formula, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 当たり前に見える公式
            - $\dfrac{\partial W\bm{x}}{\partial \bm{x}} = W$ を、成分を書いて示せる。
            - 分子レイアウトと分母レイアウトの違いを説明できる。
            - 本を読むとき、どちらのレイアウトかを見分けられる。
          `,
          en`
            # A formula that looks obvious
            - Show $\dfrac{\partial W\bm{x}}{\partial \bm{x}} = W$ by writing out the entries.
            - Explain numerator layout and denominator layout.
            - Tell which of the two a book uses.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            $f(x) = wx$ の微分は $w$ です。では $\bm{f}(\bm{x}) = W\bm{x}$ の微分は $W$ でしょうか、$W^\top$ でしょうか。
            どちらだと思うか、手を挙げてみましょう。
          `,
          en`
            **To begin with**
            The derivative of $f(x) = wx$ is $w$. Is the derivative of $\bm{f}(\bm{x}) = W\bm{x}$ then $W$, or is it $W^\top$?
            Raise your hand for one of them.
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "成分で確かめる", en: "Entry by entry" }, [
    [
      [
        text(
          ja`
            # まず展開する
            $$\bm{f}(\bm{x}) = W\bm{x} = \begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \cdots + w_{1n} x_n \\ w_{21} x_1 + w_{22} x_2 + \cdots + w_{2n} x_n \\ \vdots \\ w_{m1} x_1 + w_{m2} x_2 + \cdots + w_{mn} x_n \end{bmatrix}$$
            各行はスカラー値関数です。$i$ 行目を $\bm{x}$ で微分して横に並べると、次のようになります。
            $$\frac{\partial (w_{i1} x_1 + w_{i2} x_2 + \cdots + w_{in} x_n)}{\partial \bm{x}} = (w_{i1},\ w_{i2},\ \ldots,\ w_{in})$$
          `,
          en`
            # Write it out first
            $$\bm{f}(\bm{x}) = W\bm{x} = \begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \cdots + w_{1n} x_n \\ w_{21} x_1 + w_{22} x_2 + \cdots + w_{2n} x_n \\ \vdots \\ w_{m1} x_1 + w_{m2} x_2 + \cdots + w_{mn} x_n \end{bmatrix}$$
            Each row is a scalar-valued function. Differentiate row $i$ by $\bm{x}$ and lay the result out as a row:
            $$\frac{\partial (w_{i1} x_1 + w_{i2} x_2 + \cdots + w_{in} x_n)}{\partial \bm{x}} = (w_{i1},\ w_{i2},\ \ldots,\ w_{in})$$
          `,
        ),
      ],
      [
        text(
          ja`
            # 重ねれば $W$
            これは $W$ の $i$ 行目そのものです。上から順に重ねると、次のようになります。
            $$\frac{\partial W\bm{x}}{\partial \bm{x}} = W$$
            線形変換は、どの点のまわりで見ても同じ線形変換です。だからヤコビ行列は $\bm{x}$ によりません。
          `,
          en`
            # Stacked, they are $W$
            That is row $i$ of $W$. Stacked from top to bottom:
            $$\frac{\partial W\bm{x}}{\partial \bm{x}} = W$$
            A linear map is the same linear map around every point, so its Jacobian does not depend on $\bm{x}$.
          `,
        ),
        note(
          "blue",
          ja`当たり前に見えますが、知らないと戸惑うところです。バイアスを足した $W\bm{x} + \bm{b}$ でも、$\bm{b}$ は定数なので、結果は同じ $W$ です。`,
          en`It looks obvious, but it can be puzzling if you have never seen it. With a bias, $W\bm{x} + \bm{b}$, the constant $\bm{b}$ drops out and the result is still $W$.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "二つのレイアウト", en: "Two layouts" }, [
    [
      [
        text(
          ja`
            # 分子レイアウト
            $\frac{\partial \bm{y}}{\partial \bm{x}}$ の上（分子）が $\bm{y}$、下（分母）が $\bm{x}$ です。
            $\bm{y}$ が $m$ 個、$\bm{x}$ が $n$ 個のとき、結果を $m \times n$ 行列で表すのが**分子レイアウト**です。
            - 縦方向に $\bm{y}$ の成分
            - 横方向に $\bm{x}$ の成分
            ヤコビ行列はこちらです。
          `,
          en`
            # Numerator layout
            In $\frac{\partial \bm{y}}{\partial \bm{x}}$ the numerator is $\bm{y}$ and the denominator is $\bm{x}$.
            With $m$ entries in $\bm{y}$ and $n$ in $\bm{x}$, **numerator layout** writes the result as an $m \times n$ matrix.
            - the entries of $\bm{y}$ from top to bottom
            - the entries of $\bm{x}$ from left to right
            The Jacobian follows this layout.
          `,
        ),
      ],
      [
        text(
          ja`
            # 分母レイアウト
            それを転置した $n \times m$ 行列で表すのが**分母レイアウト**です。
            - 縦方向に $\bm{x}$ の成分
            - 横方向に $\bm{y}$ の成分
            だから文献によっては、こう書いてあります。
            $$\frac{\partial W\bm{x}}{\partial \bm{x}} = W^\top$$
          `,
          en`
            # Denominator layout
            **Denominator layout** writes the transpose of it, an $n \times m$ matrix.
            - the entries of $\bm{x}$ from top to bottom
            - the entries of $\bm{y}$ from left to right
            That is why some books print
            $$\frac{\partial W\bm{x}}{\partial \bm{x}} = W^\top$$
          `,
        ),
      ],
    ],
    [
      [
        note(
          "red",
          ja`どちらも正しく、**並べ方が違うだけ**です。間違いになるのは、一つの計算の中で、断りなく二つを混ぜたときです。`,
          en`Both are right; **only the arrangement differs**. The mistake is to mix the two in one calculation without saying so.`,
        ),
      ],
      [
        note(
          "green",
          ja`見分け方：本の中で $\frac{\partial W\bm{x}}{\partial \bm{x}}$ を探します。$W$ なら分子レイアウト、$W^\top$ なら分母レイアウトです。ウィキペディアの “Matrix calculus” には、両方の公式の表があります。`,
          en`How to tell: look for $\frac{\partial W\bm{x}}{\partial \bm{x}}$ in the book. If it is $W$, the book uses numerator layout; if it is $W^\top$, denominator layout. The Wikipedia article “Matrix calculus” has tables in both.`,
        ),
      ],
    ],
  ]),
  frame(
    "example",
    { ja: "例題：同じ微分を二つのレイアウトで", en: "Worked example: one derivative, two layouts" },
    [
      [
        [
          text(
            ja`
              下の二枚は同じ関数の微分です。違うのはカードの「並べ方」の設定だけです。表示された大きさ $m \times n$ と $n \times m$ を見比べましょう。
            `,
            en`
              The two cards below show the derivative of the same function. Only their layout setting differs. Compare the sizes, $m \times n$ and $n \times m$.
            `,
          ),
          fn("y", tex`\bm{y}(\bm{x}) = W\bm{x} + \bm{b}`),
        ],
        [
          formula(tex`\underset{n \times m}{W^\top} = \Bigl(\,\underset{m \times n}{W}\,\Bigr)^{\top}`),
          note(
            "blue",
            ja`このボードの標準では、ヤコビ行列は $m \times n$（分子レイアウト）、スカラー値関数の勾配は $\bm{x}$ と同じ形の縦ベクトル（分母レイアウト）です。機械学習でよく使われる組み合わせで、カードの設定でいつでも切り替えられます。`,
            en`By default, a Jacobian on this board is $m \times n$ (numerator layout), and the gradient of a scalar-valued function is a column like $\bm{x}$ (denominator layout). This combination is common in machine learning; each card can be switched to another layout.`,
          ),
        ],
      ],
      [
        [derivative("y", "x", { id: "numerator", layout: "numerator", view: ["compact", "expanded"] })],
        [derivative("y", "x", { id: "denominator", layout: "denominator", view: ["compact", "expanded"] })],
      ],
    ],
  ),
]
