import { derivation, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：積の微分", en: "Together: a product" }, [
    [
      [
        text(
          ja`
            # 一行ずつ、理由をつけて
            $g(x) = x^2 \sin(3x)$ を微分します。
            1. 積の微分 $(uv)' = u'v + uv'$ を使う。
            2. $\sin(3x)$ には連鎖律を使う。
            3. 整理する。
            右のカードに一行書くたびに、正しいかどうかが表示されます。行の右のメニューから、理由を選ぶこともできます。
          `,
          en`
            # Line by line, each with its reason
            We differentiate $g(x) = x^2 \sin(3x)$.
            1. Use the product rule $(uv)' = u'v + uv'$.
            2. Use the chain rule for $\sin(3x)$.
            3. Simplify.
            The card on the right checks each line as you write it. In the menu beside a line you can also give the reason for it.
          `,
        ),
        fn("product", tex`g(x) = x^2 \sin(3x)`),
      ],
      [derivation("product", "x")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習のしかた
            右の一覧の「始める」を押すと、導出カードができます。上から順に難しくなります。
            - 1、2：成分ごとに微分する
            - 3：連鎖律を使う
            - 4：行列値関数
            5. （発展）$R'(\theta) = \begin{bmatrix} 0 & -1 \\ 1 & 0 \end{bmatrix} R(\theta)$ を示しましょう。この行列を掛けると、ベクトルはどうなりますか。
          `,
          en`
            # How to go about it
            Press “Begin” in the list on the right to get a derivation card. The exercises get harder.
            - 1 and 2: entry by entry
            - 3: the chain rule
            - 4: a matrix-valued function
            5. (Harder.) Show that $R'(\theta) = \begin{bmatrix} 0 & -1 \\ 1 & 0 \end{bmatrix} R(\theta)$. What does multiplying by this matrix do to a vector?
          `,
        ),
        fn("e1", tex`\bm{p}(t) = (t^3,\ 5t,\ 1)`),
        fn("e2", tex`\bm{q}(t) = (\cos t,\ \sin t,\ t)`),
      ],
      [
        fn("e3", tex`h(t) = e^{-2t^2}`),
        fn("e4", tex`M(t) = \begin{bmatrix} t & t^2 \\ 1 & e^{2t} \end{bmatrix}`),
        exercises("スカラー変数による微分", "Derivatives by a scalar", [
          ["e1", "t"],
          ["e2", "t"],
          ["e3", "t"],
          ["e4", "t"],
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
            - 変数が一つの関数の微分は常微分 $\frac{\mathrm{d} f(x)}{\mathrm{d} x}$。
            - ベクトル値・行列値なら、成分ごとに常微分する。
            - 結果の形は、もとの関数の出力の形と同じ。
          `,
          en`
            # Summary
            - The derivative of a function of one variable is the ordinary derivative $\frac{\mathrm{d} f(x)}{\mathrm{d} x}$.
            - For vector- and matrix-valued functions, take it entry by entry.
            - The result has the same shape as the function’s value.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **出口の一問**
            $\bm{q}(t) = (\cos t,\ \sin t,\ t)$ の速度ベクトルの長さは、時刻によって変わりますか。
          `,
          en`
            **One question before you go**
            Does the length of the velocity vector of $\bm{q}(t) = (\cos t,\ \sin t,\ t)$ change with time?
          `,
        ),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("product", "x", [
          [
            tex`\frac{\mathrm{d}}{\mathrm{d} x}(x^2) \sin(3x) + x^2 \frac{\mathrm{d}}{\mathrm{d} x}(\sin(3x))`,
            "product",
          ],
          [tex`2x \sin(3x) + x^2 \cdot 3\cos(3x)`, "chain"],
          [tex`2x \sin(3x) + 3x^2 \cos(3x)`, "collect"],
        ]),
        solved("e1", "t", [tex`(3t^2,\ 5,\ 0)`]),
        solved("e2", "t", [tex`(-\sin t,\ \cos t,\ 1)`]),
      ],
      [
        solved("e3", "t", [
          [tex`e^{-2t^2} \frac{\mathrm{d}}{\mathrm{d} t}(-2t^2)`, "chain"],
          tex`-4t e^{-2t^2}`,
        ]),
        solved("e4", "t", [tex`\begin{bmatrix} 1 & 2t \\ 0 & 2e^{2t} \end{bmatrix}`]),
        text(
          ja`
            **最初の問い**：速度は $(2t,\ 2)$ で、成分が二つ必要です。$t = 0$ では $(0,\ 2)$、つまり第2成分の向きに動いています。
            5. 右辺の積は $\begin{bmatrix} -\sin\theta & -\cos\theta \\ \cos\theta & -\sin\theta \end{bmatrix}$ で、$R'(\theta)$ と一致します。掛けると、ベクトルは $90^\circ$ 回転します。
            **出口の一問**：変わりません。長さはいつでも $\sqrt{\sin^2 t + \cos^2 t + 1} = \sqrt{2}$ です。
          `,
          en`
            **The first question**: the velocity is $(2t,\ 2)$; it takes two entries. At $t = 0$ it is $(0,\ 2)$: the car moves in the direction of the second coordinate.
            5. The product on the right is $\begin{bmatrix} -\sin\theta & -\cos\theta \\ \cos\theta & -\sin\theta \end{bmatrix}$, which is $R'(\theta)$. The matrix rotates a vector by $90^\circ$.
            **Before you go**: it does not. The length is always $\sqrt{\sin^2 t + \cos^2 t + 1} = \sqrt{2}$.
          `,
        ),
      ],
    ],
  ]),
]
