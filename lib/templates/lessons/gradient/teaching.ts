import { derivative, en, fn, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 変数がたくさんあるとき
            - 偏微分 $\frac{\partial f(\bm{x})}{\partial x_i}$ を計算できる。
            - 偏微分を並べて**勾配** $\nabla f(\bm{x})$ を作れる。
            - 勾配が「いちばん急に増える向き」を指すことを、図で説明できる。
          `,
          en`
            # When there are many variables
            - Compute a partial derivative $\frac{\partial f(\bm{x})}{\partial x_i}$.
            - Put the partial derivatives together into the **gradient** $\nabla f(\bm{x})$.
            - Explain with a picture that it points in the direction in which the function grows fastest.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            山の斜面に立っています。東へ1歩進むと 2 m 上がり、北へ1歩進むと 1 m 下がります。
            いちばん急に登るには、どちらを向けばよいでしょう。
          `,
          en`
            **To begin with**
            You stand on a slope. One step east takes you 2 m up, one step north takes you 1 m down.
            In which direction do you climb most steeply?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "偏微分", en: "Partial derivatives" }, [
    [
      [
        text(
          ja`
              # 一つだけ動かす
              いくつもの変数に依存する関数を、その中の一つ $x_i$ だけで微分するのが**偏微分**です。
              $$\frac{\partial f(\bm{x})}{\partial x_i}$$
              $x_i$ 以外は**固定**します。つまり $x_i$ に依存しない、ただの数として扱います。
            `,
          en`
              # Move only one of them
              A **partial derivative** is the derivative of a function of several variables by just one of them, $x_i$.
              $$\frac{\partial f(\bm{x})}{\partial x_i}$$
              All the others are **held fixed**: they do not depend on $x_i$ and are treated as plain numbers.
            `,
        ),
        fn("f", tex`f(\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1`),
        note(
          "red",
          ja`$x_1$ で偏微分するとき、$x_1 x_2$ は「$x_1$ の $x_2$ 倍」。だから $x_2$ が残ります。$x_2 + 1$ は定数なので消えます。`,
          en`For $x_1$, the term $x_1 x_2$ is “$x_2$ times $x_1$”, so $x_2$ remains. $x_2 + 1$ is a constant and drops out.`,
        ),
      ],
      [
        derivative("f", "x.1", { view: ["compact", "steps"], detail: "overview" }),
        derivative("f", "x.2", { view: ["compact"] }),
      ],
    ],
  ]),
  frame(
    "explanation",
    { ja: "ベクトル値・行列値の偏微分", en: "Partial derivatives of vectors and matrices" },
    [
      [
        [
          text(
            ja`
            # ここでも成分ごとに
            ベクトル値関数を一つの変数 $x_i$ で偏微分すると、成分の偏微分が並びます。
            $$\frac{\partial \bm{f}(\bm{x})}{\partial x_i} = \begin{bmatrix} \dfrac{\partial f_1(\bm{x})}{\partial x_i} \\[2ex] \dfrac{\partial f_2(\bm{x})}{\partial x_i} \\[2ex] \vdots \\[2ex] \dfrac{\partial f_m(\bm{x})}{\partial x_i} \end{bmatrix}$$
          `,
            en`
            # Entry by entry again
            Differentiate a vector-valued function by one variable $x_i$, and you get the partial derivatives of its entries.
            $$\frac{\partial \bm{f}(\bm{x})}{\partial x_i} = \begin{bmatrix} \dfrac{\partial f_1(\bm{x})}{\partial x_i} \\[2ex] \dfrac{\partial f_2(\bm{x})}{\partial x_i} \\[2ex] \vdots \\[2ex] \dfrac{\partial f_m(\bm{x})}{\partial x_i} \end{bmatrix}$$
          `,
          ),
          text(
            ja`
            行列値関数でも同じです。
            $$\frac{\partial F(\bm{x})}{\partial x_i} = \begin{bmatrix} \dfrac{\partial f_{11}(\bm{x})}{\partial x_i} & \cdots & \dfrac{\partial f_{1n}(\bm{x})}{\partial x_i} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_{m1}(\bm{x})}{\partial x_i} & \cdots & \dfrac{\partial f_{mn}(\bm{x})}{\partial x_i} \end{bmatrix}$$
          `,
            en`
            The same goes for matrix-valued functions.
            $$\frac{\partial F(\bm{x})}{\partial x_i} = \begin{bmatrix} \dfrac{\partial f_{11}(\bm{x})}{\partial x_i} & \cdots & \dfrac{\partial f_{1n}(\bm{x})}{\partial x_i} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_{m1}(\bm{x})}{\partial x_i} & \cdots & \dfrac{\partial f_{mn}(\bm{x})}{\partial x_i} \end{bmatrix}$$
          `,
          ),
        ],
        [
          fn("h", tex`\bm{h}(\bm{x}) = (x_1^2,\ x_1 x_2,\ 2x_2 + 1)`),
          derivative("h", "x.1", { view: ["compact"] }),
          fn("M", tex`M(\bm{x}) = \begin{bmatrix} x_1^2 & x_1 x_2 \\ x_2 & x_1 + x_2 \end{bmatrix}`),
          derivative("M", "x.2", { view: ["compact"] }),
        ],
      ],
    ],
  ),
  frame("explanation", { ja: "勾配", en: "The gradient" }, [
    [
      [
        text(
          ja`
            # ベクトルで微分する
            スカラー値関数を**ベクトル**で微分するとは、成分ごとに偏微分して並べることです。これが**勾配**（gradient）です。
            $$\frac{\partial f(\bm{x})}{\partial \bm{x}} = \begin{bmatrix} \dfrac{\partial f(\bm{x})}{\partial x_1} \\[2ex] \dfrac{\partial f(\bm{x})}{\partial x_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial f(\bm{x})}{\partial x_n} \end{bmatrix}$$
          `,
          en`
            # Differentiate by a vector
            To differentiate a scalar-valued function by a **vector** means to take all its partial derivatives and put them together. The result is the **gradient**.
            $$\frac{\partial f(\bm{x})}{\partial \bm{x}} = \begin{bmatrix} \dfrac{\partial f(\bm{x})}{\partial x_1} \\[2ex] \dfrac{\partial f(\bm{x})}{\partial x_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial f(\bm{x})}{\partial x_n} \end{bmatrix}$$
          `,
        ),
        note(
          "green",
          ja`勾配は $\bm{x}$ と**同じ形**です。$n$ 次元なら $n$ 個の偏微分が並びます。`,
          en`The gradient has the **same shape** as $\bm{x}$: $n$ entries, $n$ partial derivatives.`,
        ),
        note(
          "red",
          ja`丸括弧で $\left(\frac{\partial f}{\partial x_1}, \ldots, \frac{\partial f}{\partial x_n}\right)$ と書いても、意味は**列ベクトル**です。横ベクトルではありません。`,
          en`In parentheses, $\left(\frac{\partial f}{\partial x_1}, \ldots, \frac{\partial f}{\partial x_n}\right)$, it still means a **column**, not a row.`,
        ),
      ],
      [
        text(
          ja`
            # 記号 $\nabla$（ナブラ）
            偏微分の記号だけをベクトルに入れて、関数を外に出した書き方です。
            $$\nabla f(\bm{x}) = \begin{bmatrix} \dfrac{\partial}{\partial x_1} \\[2ex] \dfrac{\partial}{\partial x_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial}{\partial x_n} \end{bmatrix} f(\bm{x})$$
          `,
          en`
            # The sign $\nabla$ (nabla)
            Put only the partial derivative signs into the vector and leave the function outside:
            $$\nabla f(\bm{x}) = \begin{bmatrix} \dfrac{\partial}{\partial x_1} \\[2ex] \dfrac{\partial}{\partial x_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial}{\partial x_n} \end{bmatrix} f(\bm{x})$$
          `,
        ),
        text(
          ja`
            # 四つの書き方
            機械学習の論文では、損失 $L(\bm{\theta})$ の勾配を常微分の記号で書くこともあります。どれも同じものです。
            $$\frac{\partial L(\bm{\theta})}{\partial \bm{\theta}} = \frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}} = \nabla L(\bm{\theta}) = \operatorname{grad} L(\bm{\theta})$$
            偏微分をしていることは文脈から分かります。どれを使うかは好みの問題です。
          `,
          en`
            # Four ways to write it
            Papers on machine learning sometimes write the gradient of a loss $L(\bm{\theta})$ with the sign of the ordinary derivative. All of these are the same.
            $$\frac{\partial L(\bm{\theta})}{\partial \bm{\theta}} = \frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}} = \nabla L(\bm{\theta}) = \operatorname{grad} L(\bm{\theta})$$
            It is clear from the context that partial derivatives are meant; which notation to use is a matter of taste.
          `,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：等高線と勾配", en: "Worked example: level lines and the gradient" }, [
    [
      [
        text(
          ja`
              # 谷の形を読む
              中心から離れるほど値が大きくなる関数です。等高線の間隔が狭いほど、急な斜面です。
            `,
          en`
              # Read a valley
              The value grows with the distance from the centre. Where the level lines are close together, the slope is steep.
            `,
        ),
        fn("valley", tex`v(\bm{x}) = x_1^2 + 2x_2^2`),
        derivative("valley", "x", { view: ["compact", "expanded"] }),
        text(
          ja`
              図の点を動かして調べましょう。
              - 矢印（勾配）は、等高線といつも**垂直**です。
              - 間隔が狭いところほど、矢印が長くなります。
              - 勾配が $\bm{0}$ になる点が一つあります。どこですか。
            `,
          en`
              Move the point and observe.
              - The arrow (the gradient) is always **perpendicular** to the level lines.
              - Where the lines are close together, the arrow is long.
              - At one point the gradient is $\bm{0}$. Where?
            `,
        ),
      ],
      [
        plot("valley", { figure: "contours", bounds: [-3, 3, -2.2, 2.2], at: { "x.1": 1.5, "x.2": 0.8 } }),
        text(
          ja`
              # なぜ「いちばん急」なのか
              $\bm{x}$ から少し $\bm{h}$ だけ動くと、値の変化はほぼ内積になります。
              $$v(\bm{x} + \bm{h}) - v(\bm{x}) \approx \nabla v(\bm{x})^\top\bm{h} = \|\nabla v(\bm{x})\|\,\|\bm{h}\|\cos\varphi$$
              $\varphi$ は二つのベクトルのなす角です。同じ歩幅 $\|\bm{h}\|$ なら、$\varphi = 0$、つまり**勾配の向き**に動くときいちばん増えます。等高線に沿って動くと変化は $0$ なので、勾配は等高線と垂直です。
            `,
          en`
              # Why it is the steepest direction
              Move from $\bm{x}$ by a small $\bm{h}$, and the change of the value is nearly an inner product.
              $$v(\bm{x} + \bm{h}) - v(\bm{x}) \approx \nabla v(\bm{x})^\top\bm{h} = \|\nabla v(\bm{x})\|\,\|\bm{h}\|\cos\varphi$$
              Here $\varphi$ is the angle between the two vectors. Among steps of the same length $\|\bm{h}\|$, the value grows most for $\varphi = 0$: in the **direction of the gradient**. Along a level line the change is $0$, so the gradient is perpendicular to it.
            `,
        ),
      ],
    ],
  ]),
]
