import { derivation, derivative, en, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame(
    "together",
    { ja: "いっしょに：二次関数のヘッセ行列", en: "Together: the Hessian of a quadratic function" },
    [
      [
        [
          text(
            ja`
            # 一歩で着く理由
            $q(\bm{x}) = \frac{1}{2}\bm{x}^\top A\bm{x} - \bm{b}^\top\bm{x}$（$A$ は対称で、固有値がすべて正）を考えます。
            1. 右の上のカードで勾配を求める。
            2. 下のカードで、もう一度微分する。
            3. ニュートン法の一歩に代入する。
            $$\bm{x} - A^{-1}(A\bm{x} - \bm{b}) = A^{-1}\bm{b}$$
            出発点の $\bm{x}$ が消えました。どこから始めても、一歩で谷底に着きます。
          `,
            en`
            # Why one step is enough
            Take $q(\bm{x}) = \frac{1}{2}\bm{x}^\top A\bm{x} - \bm{b}^\top\bm{x}$ with a symmetric $A$ whose eigenvalues are all positive.
            1. Find the gradient on the upper card.
            2. Differentiate once more on the lower one.
            3. Substitute both into Newton’s step.
            $$\bm{x} - A^{-1}(A\bm{x} - \bm{b}) = A^{-1}\bm{b}$$
            The starting point $\bm{x}$ has dropped out: from anywhere, one step leads to the minimum.
          `,
          ),
          fn("quadratic", tex`q(\bm{x}) = \frac{1}{2}\bm{x}^\top A\bm{x} - \bm{b}^\top\bm{x}`, {
            A: { latex: "A", shape: ["n", "n"], promises: ["symmetric"] },
          }),
        ],
        [derivation("quadratic", "x"), derivation("quadratic", "x", { order: 2 })],
      ],
    ],
  ),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習：ヘッセ行列
            右の三枚の導出カードで、二階微分を求めましょう。
            1. 成分で書かれた関数
            2. 二つの一次式の積
            3. 指数関数と一次式の合成
          `,
          en`
            # Exercises: Hessians
            Find the second derivatives on the three cards on the right.
            1. A function given by its entries
            2. A product of two linear functions
            3. The exponential of a linear function
          `,
        ),
        fn("e1", tex`g(\bm{x}) = x_1^2 x_2 + x_2^3`),
        fn("e2", tex`h(\bm{x}) = (\bm{c}^\top\bm{x})(\bm{d}^\top\bm{x})`),
        fn("e3", tex`k(\bm{x}) = e^{\bm{v}^\top\bm{x}}`),
        text(
          ja`
            # ニュートン法
            4. $t^2 - 2 = 0$ の解を、$F(t) = \frac{1}{3}t^3 - 2t$ の谷底としてニュートン法で求めます。$t = 1$ から2歩進みましょう。
            5. （発展）1の関数で、勾配が $\bm{0}$ になる点を調べましょう。固有値だけで判定できますか。
          `,
          en`
            # Newton’s method
            4. Solve $t^2 - 2 = 0$ with Newton’s method by looking for the minimum of $F(t) = \frac{1}{3}t^3 - 2t$. Take two steps from $t = 1$.
            5. (Harder.) Where is the gradient of the function in exercise 1 equal to $\bm{0}$? Can the eigenvalues tell what kind of point it is?
          `,
        ),
      ],
      [
        derivation("e1", "x", { order: 2 }),
        derivation("e2", "x", { order: 2 }),
        derivation("e3", "x", { order: 2 }),
      ],
    ],
  ]),
  frame(
    "check",
    { ja: "まとめと確認", en: "Summary and check" },
    [
      [
        [
          text(
            ja`
              # まとめ
              - ヘッセ行列は勾配のヤコビ行列。ふつうは対称。
              - 勾配が $\bm{0}$ の点では、固有値の符号で谷・山・峠を見分ける。
              - ニュートン法は、二次の近似の谷底へ跳ぶ。二次関数なら一歩。
            `,
            en`
              # Summary
              - The Hessian is the Jacobian of the gradient. As a rule it is symmetric.
              - Where the gradient is $\bm{0}$, the signs of its eigenvalues tell valley, hill and pass apart.
              - Newton’s method jumps to the bottom of the quadratic approximation. For a quadratic function, one step is enough.
            `,
          ),
          note(
            "yellow",
            ja`
              **出口の二問**
              1. 右の $p$ で、原点からニュートン法を一歩進めると、どこに着きますか。そこは谷底ですか。
              2. パラメータが 100 万個のネットワークで、ニュートン法をそのまま使わないのはなぜですか。ヘッセ行列の大きさから考えましょう。
            `,
            en`
              **Two questions before you go**
              1. Where does one Newton step from the origin lead for $p$ on the right? Is that point a minimum?
              2. Why is Newton’s method not used as it stands for a network with a million parameters? Think of the size of the Hessian.
            `,
          ),
        ],
        [
          fn("exit", tex`p(\bm{x}) = x_1^2 + x_1 x_2 + 2x_2^2 - 3x_1`),
          derivative("exit", "x", { view: ["compact"] }),
          derivative("exit", "x", { order: 2, view: ["compact"] }),
        ],
      ],
    ],
    [["d-exit-x", "d-exit-x-2"]],
  ),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("quadratic", "x", [
          [tex`\frac{1}{2}(A + A^\top)\bm{x} - \bm{b}`, "formula"],
          [tex`A\bm{x} - \bm{b}`, "collect"],
        ]),
        solved(
          "quadratic",
          "x",
          [tex`\frac{\partial}{\partial \bm{x}}(A\bm{x} - \bm{b})`, [tex`A`, "constant"]],
          { order: 2 },
        ),
        solved(
          "e1",
          "x",
          [
            tex`\frac{\partial}{\partial \bm{x}}(2x_1 x_2,\ x_1^2 + 3x_2^2)`,
            tex`\begin{bmatrix} 2x_2 & 2x_1 \\ 2x_1 & 6x_2 \end{bmatrix}`,
          ],
          { order: 2 },
        ),
      ],
      [
        solved("e2", "x", [[tex`\bm{c}\bm{d}^\top + \bm{d}\bm{c}^\top`, "product"]], { order: 2 }),
        solved("e3", "x", [[tex`e^{\bm{v}^\top\bm{x}} \bm{v}\bm{v}^\top`, "chain"]], { order: 2 }),
        text(
          ja`
            4. $t \Leftarrow t - \frac{t^2 - 2}{2t}$ を使って、$1 \to \frac{3}{2} \to \frac{17}{12} = 1.4166\ldots$。もう $\sqrt{2} = 1.4142\ldots$ に近い値です。
            5. 勾配 $(2x_1 x_2,\ x_1^2 + 3x_2^2)$ が $\bm{0}$ になるのは原点だけ。そこではヘッセ行列が零行列なので、固有値では判定できません。$x_1 = 0$ の上では関数は $x_2^3$ で、符号が変わるので、谷でも山でもありません。
            **最初の問い**：どちらも $\bm{0}$。勾配だけでは区別できません。
            **出口の二問**：1では、$\bm{0} - \begin{bmatrix} 2 & 1 \\ 1 & 4 \end{bmatrix}^{-1}\begin{bmatrix} -3 \\ 0 \end{bmatrix} = \left(\frac{12}{7}, -\frac{3}{7}\right)$ に着きます。行列式 $7$ も左上の $2$ も正なので、谷底です。2では、ヘッセ行列の成分が $10^6 \times 10^6 = 10^{12}$ 個になり、記憶するだけで数テラバイト必要です。
          `,
          en`
            4. The step is $t \Leftarrow t - \frac{t^2 - 2}{2t}$: $1 \to \frac{3}{2} \to \frac{17}{12} = 1.4166\ldots$, already close to $\sqrt{2} = 1.4142\ldots$
            5. The gradient $(2x_1 x_2,\ x_1^2 + 3x_2^2)$ is $\bm{0}$ at the origin only. The Hessian is the zero matrix there, so the eigenvalues cannot tell. For $x_1 = 0$ the function is $x_2^3$, which changes sign, so the point is neither a minimum nor a maximum.
            **The first question**: $\bm{0}$ in both cases; the gradient alone cannot tell.
            **Before you go**: for 1, the step leads to $\bm{0} - \begin{bmatrix} 2 & 1 \\ 1 & 4 \end{bmatrix}^{-1}\begin{bmatrix} -3 \\ 0 \end{bmatrix} = \left(\frac{12}{7}, -\frac{3}{7}\right)$. The determinant $7$ and the upper left $2$ are positive, so it is a minimum. For 2, the Hessian would have $10^6 \times 10^6 = 10^{12}$ entries, several terabytes just to store them.
          `,
        ),
      ],
    ],
  ]),
]
