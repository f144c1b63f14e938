import { derivative, en, fn, formula, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 二回目の微分
            - ヘッセ行列 $\nabla^2 f$ を計算できる。
            - 勾配が $\bm{0}$ の点が谷・山・峠のどれかを見分けられる。
            - ニュートン法の一歩を導き、実行できる。
          `,
          en`
            # Differentiate twice
            - Compute the Hessian $\nabla^2 f$.
            - Tell whether a point where the gradient is $\bm{0}$ is a valley, a hill or a pass.
            - Derive a step of Newton’s method and carry it out.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            椅子のような鞍の真ん中に、ビー玉をそっと置きました。前後には転がり落ちませんが、左右には落ちます。
            その点の勾配はいくつでしょう。勾配だけで「谷底」と区別できますか。
          `,
          en`
            **To begin with**
            You place a marble gently on the middle of a saddle. It does not roll forwards or backwards, but it does roll off to the sides.
            What is the gradient there? Can the gradient alone distinguish this point from the bottom of a valley?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "ヘッセ行列", en: "The Hessian" }, [
    [
      [
        text(
          ja`
            # 勾配のヤコビ行列
            勾配 $\nabla f(\bm{x})$ はベクトル値関数です。それをもう一度 $\bm{x}$ で微分した行列が**ヘッセ行列**です。
            $$\nabla^2 f(\bm{x}) = \begin{bmatrix} \dfrac{\partial^2 f}{\partial x_1^2} & \dfrac{\partial^2 f}{\partial x_1 \partial x_2} & \cdots & \dfrac{\partial^2 f}{\partial x_1 \partial x_n} \\[2ex] \dfrac{\partial^2 f}{\partial x_2 \partial x_1} & \dfrac{\partial^2 f}{\partial x_2^2} & \cdots & \dfrac{\partial^2 f}{\partial x_2 \partial x_n} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial^2 f}{\partial x_n \partial x_1} & \dfrac{\partial^2 f}{\partial x_n \partial x_2} & \cdots & \dfrac{\partial^2 f}{\partial x_n^2} \end{bmatrix}$$
          `,
          en`
            # The Jacobian of the gradient
            The gradient $\nabla f(\bm{x})$ is a vector-valued function. The derivative of that by $\bm{x}$ is the **Hessian**.
            $$\nabla^2 f(\bm{x}) = \begin{bmatrix} \dfrac{\partial^2 f}{\partial x_1^2} & \dfrac{\partial^2 f}{\partial x_1 \partial x_2} & \cdots & \dfrac{\partial^2 f}{\partial x_1 \partial x_n} \\[2ex] \dfrac{\partial^2 f}{\partial x_2 \partial x_1} & \dfrac{\partial^2 f}{\partial x_2^2} & \cdots & \dfrac{\partial^2 f}{\partial x_2 \partial x_n} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial^2 f}{\partial x_n \partial x_1} & \dfrac{\partial^2 f}{\partial x_n \partial x_2} & \cdots & \dfrac{\partial^2 f}{\partial x_n^2} \end{bmatrix}$$
          `,
        ),
        note(
          "green",
          ja`二階の偏微分が連続なら、微分の順序は入れ替えられます。だからヘッセ行列は**対称**です。`,
          en`If the second partial derivatives are continuous, their order does not matter: the Hessian is **symmetric**.`,
        ),
      ],
      [
        text(
          ja`
            # 曲がり方を読む
            点の近くで、関数は二次式で近似できます。
            $$f(\bm{x} + \bm{h}) \approx f(\bm{x}) + \nabla f(\bm{x})^\top\bm{h} + \frac{1}{2}\bm{h}^\top\nabla^2 f(\bm{x})\bm{h}$$
            勾配が $\bm{0}$ の点では、ヘッセ行列の**固有値の符号**で決まります。
            - すべて正：谷底（極小）
            - すべて負：山頂（極大）
            - 正と負が混ざる：峠（鞍点）
          `,
          en`
            # How it bends
            Close to a point, a function is nearly quadratic.
            $$f(\bm{x} + \bm{h}) \approx f(\bm{x}) + \nabla f(\bm{x})^\top\bm{h} + \frac{1}{2}\bm{h}^\top\nabla^2 f(\bm{x})\bm{h}$$
            Where the gradient is $\bm{0}$, the **signs of the eigenvalues** of the Hessian decide.
            - all positive: a valley, a minimum
            - all negative: a hill, a maximum
            - some of each: a pass, a saddle point
          `,
        ),
        note(
          "blue",
          ja`$2 \times 2$ なら、行列式が負なら峠。正なら、左上の成分が正のとき谷、負のとき山です。`,
          en`For $2 \times 2$: a negative determinant means a pass. If the determinant is positive, look at the upper left entry: positive means a valley, negative a hill.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "ニュートン法", en: "Newton’s method" }, [
    [
      [
        text(
          ja`
            # 近似の谷底へ跳ぶ
            前のページの二次の近似を $\bm{h}$ で微分して $\bm{0}$ とおくと、次の式になります。
            $$\nabla f(\bm{x}) + \nabla^2 f(\bm{x})\,\bm{h} = \bm{0}$$
            これを $\bm{h}$ について解き、その分だけ動くのが**ニュートン法**の一歩です。
          `,
          en`
            # Jump to the bottom of the approximation
            Differentiate the quadratic approximation by $\bm{h}$ and set it to $\bm{0}$:
            $$\nabla f(\bm{x}) + \nabla^2 f(\bm{x})\,\bm{h} = \bm{0}$$
            Solve for $\bm{h}$ and move by $\bm{h}$: that is a step of **Newton’s method**.
          `,
        ),
        formula(tex`\bm{x} \Leftarrow \bm{x} - \bigl(\nabla^2 f(\bm{x})\bigr)^{-1}\nabla f(\bm{x})`),
      ],
      [
        text(
          ja`
            # 勾配降下法とくらべる
            - 学習率を選ばなくてよい。
            - 細長い谷でも、二次関数なら**一歩**で着く。
            - そのかわり、一歩ごとに $n \times n$ の連立方程式を解く。
          `,
          en`
            # Compared with gradient descent
            - There is no learning rate to choose.
            - A quadratic function takes just **one step**, however narrow its valley.
            - On the other hand, each step solves $n \times n$ linear equations.
          `,
        ),
        note(
          "red",
          ja`ニュートン法が探すのは「勾配が $\bm{0}$ の点」。ヘッセ行列の固有値に負のものがあると、山や峠に向かってしまうこともあります。`,
          en`Newton’s method looks for a point where the gradient is $\bm{0}$. Where the Hessian has negative eigenvalues, it may head for a hill or a pass.`,
        ),
      ],
    ],
  ]),
  frame(
    "example",
    { ja: "例題：谷と峠のある関数", en: "Worked example: a valley and a pass" },
    [
      [
        [
          fn("terrain", tex`f(\bm{x}) = x_1^3 - 3x_1 + x_2^2`),
          derivative("terrain", "x", { view: ["compact"] }),
          derivative("terrain", "x", { order: 2, view: ["compact"] }),
          text(
            ja`
              勾配が $\bm{0}$ になるのは、$(1, 0)$ と $(-1, 0)$ です。
              - $(1, 0)$ ではヘッセ行列の固有値が $6$ と $2$：**谷底**
              - $(-1, 0)$ では $-6$ と $2$：**峠**
            `,
            en`
              The gradient is $\bm{0}$ at $(1, 0)$ and at $(-1, 0)$.
              - At $(1, 0)$ the Hessian has the eigenvalues $6$ and $2$: a **valley**
              - At $(-1, 0)$ they are $-6$ and $2$: a **pass**
            `,
          ),
        ],
        [
          plot("terrain", { figure: "contours", bounds: [-2, 2, -1.5, 1.5], at: { "x.1": 1, "x.2": 0 } }),
          note(
            "yellow",
            ja`点を $(-1, 0)$ に動かしましょう。峠のまわりの等高線は、どんな形に見えますか。`,
            en`Move the point to $(-1, 0)$. What do the level lines look like around a pass?`,
          ),
        ],
      ],
    ],
    [["d-terrain-x", "d-terrain-x-2"]],
  ),
]
