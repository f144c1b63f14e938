import { derivative, en, fn, formula, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # いちばん近い直線
            - データへの当てはめを $\|X\bm{w} - \bm{y}\|^2$ の最小化として書ける。
            - その勾配を導き、**正規方程式**を立てられる。
            - 正則化の項を足したときの違いを説明できる。
          `,
          en`
            # The line that fits best
            - Write fitting to data as minimizing $\|X\bm{w} - \bm{y}\|^2$.
            - Derive its gradient and set up the **normal equations**.
            - Explain what changes with a regularization term.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            点 $(1, 2)$、$(2, 3)$、$(3, 5)$ の近くを通る直線を、目分量で引いてみましょう。
            「近い」を一つの数で測るには、どうすればよいでしょう。
          `,
          en`
            **To begin with**
            Draw, by eye, a line close to the points $(1, 2)$, $(2, 3)$ and $(3, 5)$.
            How would you measure “close” with a single number?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "問題を行列で書く", en: "The problem, with matrices" }, [
    [
      [
        text(
          ja`
            # 残差を並べる
            直線 $w_1 + w_2 t$ を点 $(t_i, y_i)$ に当てはめます。予測を全部並べると、行列とベクトルの積になります。
            $$X\bm{w} = \begin{bmatrix} 1 & t_1 \\ 1 & t_2 \\ \vdots & \vdots \\ 1 & t_m \end{bmatrix} \begin{bmatrix} w_1 \\ w_2 \end{bmatrix}$$
            予測と実際の差 $X\bm{w} - \bm{y}$ を**残差**と呼びます。
          `,
          en`
            # All residuals at once
            We fit the line $w_1 + w_2 t$ to points $(t_i, y_i)$. All the predictions together are the product of a matrix and a vector.
            $$X\bm{w} = \begin{bmatrix} 1 & t_1 \\ 1 & t_2 \\ \vdots & \vdots \\ 1 & t_m \end{bmatrix} \begin{bmatrix} w_1 \\ w_2 \end{bmatrix}$$
            The differences $X\bm{w} - \bm{y}$ between prediction and data are the **residuals**.
          `,
        ),
        text(
          ja`
            残差の2乗の和を最小にするのが**最小二乗法**です。
            $$J(\bm{w}) = \|X\bm{w} - \bm{y}\|^2 = \sum_{i=1}^m \bigl((X\bm{w})_i - y_i\bigr)^2$$
          `,
          en`
            The method of **least squares** minimizes the sum of their squares.
            $$J(\bm{w}) = \|X\bm{w} - \bm{y}\|^2 = \sum_{i=1}^m \bigl((X\bm{w})_i - y_i\bigr)^2$$
          `,
        ),
      ],
      [
        text(
          ja`
            # 勾配を $\bm{0}$ とおく
            谷底では勾配が $\bm{0}$ です。勾配 $2X^\top(X\bm{w} - \bm{y})$ を $\bm{0}$ とおくと、次の式になります。
            $$X^\top X\bm{w} = X^\top\bm{y}$$
            これが**正規方程式**です。$X^\top X$ に逆行列があれば、解は次のとおりです。
            $$\bm{w} = (X^\top X)^{-1} X^\top\bm{y}$$
          `,
          en`
            # Set the gradient to $\bm{0}$
            At the minimum the gradient is $\bm{0}$. With the gradient $2X^\top(X\bm{w} - \bm{y})$ this means
            $$X^\top X\bm{w} = X^\top\bm{y}$$
            These are the **normal equations**. If $X^\top X$ has an inverse, then
            $$\bm{w} = (X^\top X)^{-1} X^\top\bm{y}$$
          `,
        ),
        note(
          "blue",
          ja`$X^\top(X\bm{w} - \bm{y}) = \bm{0}$ は、残差が $X$ のすべての列と**直交する**ということです。「正規（normal）」は、ここでは「垂直」という意味です。`,
          en`$X^\top(X\bm{w} - \bm{y}) = \bm{0}$ says that the vector of residuals is **orthogonal** to every column of $X$. That is what “normal” means here.`,
        ),
        note(
          "red",
          ja`実際の計算では、$(X^\top X)^{-1}$ を作らずに方程式を解きます。逆行列を作ると、手間も誤差も大きくなるからです。`,
          en`In practice one does not compute $(X^\top X)^{-1}$ but solves the equations: the inverse costs more work and loses accuracy.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：三つの点", en: "Worked example: three points" }, [
    [
      [
        fn("points", tex`e(\bm{w}) = (w_1 + w_2 - 2)^2 + (w_1 + 2w_2 - 3)^2 + (w_1 + 3w_2 - 5)^2`),
        derivative("points", "w", { view: ["compact"] }),
        text(
          ja`
              $(1, 2)$、$(2, 3)$、$(3, 5)$ に直線を当てはめます。勾配を $\bm{0}$ とおくと
              $$\begin{cases} 6w_1 + 12w_2 = 20 \\ 12w_1 + 28w_2 = 46 \end{cases}$$
              解は $w_1 = \frac{1}{3}$、$w_2 = \frac{3}{2}$。直線は $y = \frac{1}{3} + \frac{3}{2}t$ です。
            `,
          en`
              We fit a line to $(1, 2)$, $(2, 3)$ and $(3, 5)$. Setting the gradient to $\bm{0}$ gives
              $$\begin{cases} 6w_1 + 12w_2 = 20 \\ 12w_1 + 28w_2 = 46 \end{cases}$$
              with the solution $w_1 = \frac{1}{3}$, $w_2 = \frac{3}{2}$. The line is $y = \frac{1}{3} + \frac{3}{2}t$.
            `,
        ),
      ],
      [
        plot("points", {
          figure: "contours",
          bounds: [-2, 2.6, 0, 3.4],
          descent: { rate: 0.02, steps: 40 },
          at: { "w.1": 2, "w.2": 0.5 },
        }),
        note(
          "yellow",
          ja`勾配降下法の足跡が、細長い谷をゆっくり進みます。正規方程式なら、何歩で谷底に着きますか。`,
          en`Gradient descent creeps along the narrow valley. How many steps to the minimum do the normal equations take?`,
        ),
      ],
    ],
  ]),
  frame(
    "example",
    { ja: "例題：一般の場合とリッジ回帰", en: "Worked example: the general case, and ridge regression" },
    [
      [
        [
          fn("general", tex`J(\bm{w}) = \|X\bm{w} - \bm{y}\|^2`),
          fn("ridge", tex`K(\bm{w}) = \|X\bm{w} - \bm{y}\|^2 + \lambda\|\bm{w}\|^2`),
          text(
            ja`
              # 係数を小さく保つ
              $\lambda > 0$ の項を足すと、大きな係数に罰がつきます（**リッジ回帰**）。勾配に $2\lambda\bm{w}$ が加わり、方程式は次のようになります。
              $$(X^\top X + \lambda I)\bm{w} = X^\top\bm{y}$$
            `,
            en`
              # Keep the coefficients small
              An extra term with $\lambda > 0$ penalizes large coefficients: **ridge regression**. The gradient gains $2\lambda\bm{w}$, and the equations become
              $$(X^\top X + \lambda I)\bm{w} = X^\top\bm{y}$$
            `,
          ),
        ],
        [
          derivative("general", "w", {
            view: ["compact", "steps"],
            detail: "overview",
            lens: "differentials",
          }),
          derivative("ridge", "w", { view: ["compact"] }),
          formula(tex`\bm{w} = (X^\top X + \lambda I)^{-1} X^\top\bm{y}`),
        ],
      ],
    ],
  ),
]
