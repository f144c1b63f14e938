import { derivative, en, fn, formula, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 行列で微分する
            - 勾配行列 $\frac{\partial f}{\partial X}$ を、成分から組み立てられる。
            - 結果が $X$ と同じ形になることを、検算に使える。
            - トレースの形に直して、すばやく計算できる。
          `,
          en`
            # Differentiate by a matrix
            - Build the gradient matrix $\frac{\partial f}{\partial X}$ from its entries.
            - Use the fact that it has the shape of $X$ as a check.
            - Rewrite a function as a trace and differentiate it quickly.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            $2 \times 3$ の表計算シートの合計を計算しています。あるセルを 1 増やすと、合計はいくつ増えますか。
            では「2乗の合計」ならどうでしょう。
          `,
          en`
            **To begin with**
            You add up all the cells of a $2 \times 3$ spreadsheet. Raise one cell by 1: by how much does the sum grow?
            And the sum of the squares?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "定義", en: "The definition" }, [
    [
      [
        text(
          ja`
            # 成分ごとに偏微分する
            $m \times n$ 行列 $X$ を入力とするスカラー値関数 $f(X)$ を、成分 $x_{ij}$ ごとに偏微分して、同じ場所に並べます。
            $$\frac{\partial f}{\partial X} = \begin{bmatrix} \dfrac{\partial f}{\partial x_{11}} & \dfrac{\partial f}{\partial x_{12}} & \cdots & \dfrac{\partial f}{\partial x_{1n}} \\[2ex] \dfrac{\partial f}{\partial x_{21}} & \dfrac{\partial f}{\partial x_{22}} & \cdots & \dfrac{\partial f}{\partial x_{2n}} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f}{\partial x_{m1}} & \dfrac{\partial f}{\partial x_{m2}} & \cdots & \dfrac{\partial f}{\partial x_{mn}} \end{bmatrix}$$
            これを**勾配行列**（gradient matrix）と呼びます。
          `,
          en`
            # A partial derivative for each entry
            Differentiate a scalar-valued function $f(X)$ of an $m \times n$ matrix $X$ by each entry $x_{ij}$, and put each result in the same place.
            $$\frac{\partial f}{\partial X} = \begin{bmatrix} \dfrac{\partial f}{\partial x_{11}} & \dfrac{\partial f}{\partial x_{12}} & \cdots & \dfrac{\partial f}{\partial x_{1n}} \\[2ex] \dfrac{\partial f}{\partial x_{21}} & \dfrac{\partial f}{\partial x_{22}} & \cdots & \dfrac{\partial f}{\partial x_{2n}} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f}{\partial x_{m1}} & \dfrac{\partial f}{\partial x_{m2}} & \cdots & \dfrac{\partial f}{\partial x_{mn}} \end{bmatrix}$$
            This is the **gradient matrix**.
          `,
        ),
      ],
      [
        note(
          "green",
          ja`勾配行列は $X$ と**同じ形**の $m \times n$ 行列です。形が合わなければ、どこかで間違えています。`,
          en`The gradient matrix has the **same shape** as $X$, $m \times n$. If yours does not, there is a mistake somewhere.`,
        ),
        text(
          ja`
            # 意味
            $i$ 行 $j$ 列の成分は、$x_{ij}$ を少し動かしたときの $f$ の**感度**です。成分が大きいところほど、そこを動かしたときの効き目が大きいということです。
          `,
          en`
            # What it means
            The entry in row $i$ and column $j$ is the **sensitivity** of $f$ to $x_{ij}$: where it is large, a small change has a large effect.
          `,
        ),
        text(
          ja`
            # トレースのこつ
            $\operatorname{tr}(A^\top X)$ は、二つの行列の同じ場所どうしを掛けて足したものです。
            $$\operatorname{tr}(A^\top X) = \sum_{i=1}^m \sum_{j=1}^n a_{ij} x_{ij}$$
            だから、$x_{ij}$ で偏微分すれば $a_{ij}$ です。
            $$\frac{\partial}{\partial X} \operatorname{tr}(A^\top X) = A$$
          `,
          en`
            # The trick with the trace
            $\operatorname{tr}(A^\top X)$ multiplies entries in the same places and adds up the products.
            $$\operatorname{tr}(A^\top X) = \sum_{i=1}^m \sum_{j=1}^n a_{ij} x_{ij}$$
            So its derivative by $x_{ij}$ is $a_{ij}$:
            $$\frac{\partial}{\partial X} \operatorname{tr}(A^\top X) = A$$
          `,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：2乗の和", en: "Worked example: the sum of squares" }, [
    [
      [
        fn("squares", tex`s(X) = \sum_{i=1}^m \sum_{j=1}^n x_{ij}^2`),
        text(
          ja`
              $x_{ij}$ に関係するのは、和の中の一項 $x_{ij}^2$ だけです。だから偏微分は $2x_{ij}$。全部の場所に並べると $2X$ になります。
            `,
          en`
              Only one term of the sum, $x_{ij}^2$, depends on $x_{ij}$. Its derivative is $2x_{ij}$. Put together, the entries form $2X$.
            `,
        ),
        fn("bilinear", tex`b(X) = \bm{u}^\top X \bm{v}`),
        text(
          ja`
              $b(X) = \sum_i \sum_j u_i x_{ij} v_j$ なので、$x_{ij}$ の係数は $u_i v_j$。これは行列 $\bm{u}\bm{v}^\top$ の成分です。
            `,
          en`
              $b(X) = \sum_i \sum_j u_i x_{ij} v_j$, so the coefficient of $x_{ij}$ is $u_i v_j$: an entry of the matrix $\bm{u}\bm{v}^\top$.
            `,
        ),
      ],
      [
        derivative("squares", "X", { view: ["compact", "expanded"] }),
        derivative("bilinear", "X", { view: ["compact", "expanded"] }),
      ],
    ],
  ]),
  frame("example", { ja: "よく使う公式", en: "Formulas to remember" }, [
    [
      [formula(tex`\frac{\partial}{\partial X} \operatorname{tr}(AX) = A^\top`)],
      [formula(tex`\frac{\partial}{\partial X} \operatorname{tr}(X^\top X) = 2X`)],
    ],
    [
      [formula(tex`\frac{\partial}{\partial X} \bm{u}^\top X \bm{v} = \bm{u}\bm{v}^\top`)],
      [formula(tex`\frac{\partial}{\partial X} \ln\det X = X^{-\top}`)],
    ],
    [
      [
        text(
          ja`四つ目は、行列式が正の正方行列（したがって逆行列をもつ）の公式です。右で確かめましょう。`,
          en`The fourth formula is for square matrices with a positive determinant (so that they have an inverse). See it on the right.`,
        ),
        fn("logdet", tex`l(X) = \ln\det X`, {
          X: { latex: "X", shape: ["n", "n"], promises: ["invertible"] },
        }),
      ],
      [derivative("logdet", "X", { view: ["compact"] })],
    ],
  ]),
]
