import { derivative, en, fn, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 変数が一つの微分
            - 常微分 $\frac{\mathrm{d} f(x)}{\mathrm{d} x}$ の意味を言える。
            - ベクトル値・行列値の関数を、**成分ごとに**微分できる。
            - 結果の形が、もとの関数の出力と同じになることを使える。
          `,
          en`
            # One variable
            - Say what the ordinary derivative $\frac{\mathrm{d} f(x)}{\mathrm{d} x}$ means.
            - Differentiate vector- and matrix-valued functions **entry by entry**.
            - Use the fact that the result has the same shape as the function’s value.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            時刻 $t$ における車の位置が $(t^2,\ 2t + 1)$ です。時刻 $t = 3$ での**速度**は、数一つで表せますか。それとも二つ必要ですか。
          `,
          en`
            **To begin with**
            At time $t$ a car is at $(t^2,\ 2t + 1)$. Is one number enough to give its **velocity** at $t = 3$, or does it take two?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "スカラー値関数の微分", en: "Scalar-valued functions" }, [
    [
      [
        text(
          ja`
              # 常微分
              関数 $f(x)$ が一つの変数 $x$ だけに依存するとき、その微分を**常微分**と呼び、$\mathrm{d}$ を使って書きます。
              $$\frac{\mathrm{d} f(x)}{\mathrm{d} x} = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}$$
              $x$ を少し動かしたとき、$f$ がその何倍動くかを表します。グラフでは接線の傾きです。
            `,
          en`
              # The ordinary derivative
              If $f(x)$ depends on the single variable $x$ alone, its derivative is called the **ordinary** derivative and is written with $\mathrm{d}$.
              $$\frac{\mathrm{d} f(x)}{\mathrm{d} x} = \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}$$
              It says how many times as far $f$ moves when $x$ moves a little. On the graph it is the slope of the tangent.
            `,
        ),
        fn("parabola", tex`f(x) = x^2 + 1`),
        derivative("parabola", "x", { view: ["compact"] }),
        note(
          "blue",
          ja`変数がいくつもある関数では、記号が $\mathrm{d}$ から $\partial$ に変わります。それは次の授業で扱います。`,
          en`With several variables the sign changes from $\mathrm{d}$ to $\partial$. That is the topic of the next lesson.`,
        ),
      ],
      [
        plot("parabola", { figure: "curve", bounds: [-3, 3, -1, 8], at: { x: 1 } }),
        text(
          ja`
              点を左右に動かして、接線の傾きが $2x$ になっていることを確かめましょう。$x = 0$ ではどうなりますか。
            `,
          en`
              Move the point and check that the slope of the tangent is $2x$. What happens at $x = 0$?
            `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "成分ごとに微分する", en: "Entry by entry" }, [
    [
      [
        text(
          ja`
            # ベクトル値関数
            出力の各成分を、それぞれ微分するだけです。
            $$\frac{\mathrm{d} \bm{f}(x)}{\mathrm{d} x} = \begin{bmatrix} \dfrac{\mathrm{d} f_1(x)}{\mathrm{d} x} \\[2ex] \dfrac{\mathrm{d} f_2(x)}{\mathrm{d} x} \\[2ex] \vdots \\[2ex] \dfrac{\mathrm{d} f_m(x)}{\mathrm{d} x} \end{bmatrix}$$
            $m$ 次元の関数の微分は、やはり $m$ 次元のベクトルです。
          `,
          en`
            # Vector-valued functions
            Simply differentiate each entry of the value.
            $$\frac{\mathrm{d} \bm{f}(x)}{\mathrm{d} x} = \begin{bmatrix} \dfrac{\mathrm{d} f_1(x)}{\mathrm{d} x} \\[2ex] \dfrac{\mathrm{d} f_2(x)}{\mathrm{d} x} \\[2ex] \vdots \\[2ex] \dfrac{\mathrm{d} f_m(x)}{\mathrm{d} x} \end{bmatrix}$$
            If the value has $m$ entries, the derivative is again a vector with $m$ entries.
          `,
        ),
      ],
      [
        text(
          ja`
            # 行列値関数
            行列でも同じです。各成分を常微分します。
            $$\frac{\mathrm{d} F(x)}{\mathrm{d} x} = \begin{bmatrix} \dfrac{\mathrm{d} f_{11}(x)}{\mathrm{d} x} & \cdots & \dfrac{\mathrm{d} f_{1n}(x)}{\mathrm{d} x} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\mathrm{d} f_{m1}(x)}{\mathrm{d} x} & \cdots & \dfrac{\mathrm{d} f_{mn}(x)}{\mathrm{d} x} \end{bmatrix}$$
          `,
          en`
            # Matrix-valued functions
            The same goes for matrices: take the ordinary derivative of each entry.
            $$\frac{\mathrm{d} F(x)}{\mathrm{d} x} = \begin{bmatrix} \dfrac{\mathrm{d} f_{11}(x)}{\mathrm{d} x} & \cdots & \dfrac{\mathrm{d} f_{1n}(x)}{\mathrm{d} x} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\mathrm{d} f_{m1}(x)}{\mathrm{d} x} & \cdots & \dfrac{\mathrm{d} f_{mn}(x)}{\mathrm{d} x} \end{bmatrix}$$
          `,
        ),
        note(
          "green",
          ja`スカラーで微分しても**形は変わらない**。スカラーはスカラー、ベクトルはベクトル、行列は行列のままです。`,
          en`A derivative by a scalar **keeps the shape**: scalar to scalar, vector to vector, matrix to matrix.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：速度と回転", en: "Worked example: velocity and rotation" }, [
    [
      [
        text(
          ja`
              # 位置から速度へ
              最初の問題の車です。位置の各成分を微分したものが速度です。
            `,
          en`
              # From position to velocity
              This is the car from the beginning. Differentiate each entry of its position to get its velocity.
            `,
        ),
        fn("position", tex`\bm{c}(t) = (t^2,\ 2t + 1)`),
      ],
      [
        derivative("position", "t", { view: ["compact", "expanded"] }),
        note(
          "yellow",
          ja`$t = 3$ を代入すると速度は $(6,\ 2)$ です。$t = 0$ では車はどちらへ動いていますか。`,
          en`At $t = 3$ the velocity is $(6,\ 2)$. In which direction is the car moving at $t = 0$?`,
        ),
      ],
    ],
    [
      [
        text(
          ja`
              # 回転行列の微分
              4つの成分をそれぞれ $\theta$ で微分します。
            `,
          en`
              # The derivative of a rotation
              Differentiate each of the four entries by $\theta$.
            `,
        ),
        fn(
          "rotation",
          tex`R(\theta) = \begin{bmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{bmatrix}`,
        ),
      ],
      [derivative("rotation", "theta", { view: ["compact"] })],
    ],
  ]),
]
