import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：勾配を導く", en: "Together: derive the gradient" }, [
    [
      [
        text(
          ja`
            # $\|A\bm{x} - \bm{b}\|^2$ の勾配
            文字を変えて、いっしょに導きましょう。
            1. $\|\bm{r}\|^2 = \bm{r}^\top\bm{r}$ で書き直す。
            2. 展開する。$\bm{x}$ を含む項は三つある。
            3. それぞれ、知っている公式で微分する。
            4. 項をまとめて、$2A^\top$ でくくる。
          `,
          en`
            # The gradient of $\|A\bm{x} - \bm{b}\|^2$
            Let us derive it ourselves, with other letters.
            1. Rewrite it with $\|\bm{r}\|^2 = \bm{r}^\top\bm{r}$.
            2. Multiply out. Three of the terms contain $\bm{x}$.
            3. Differentiate each of them with a formula you know.
            4. Collect the terms, with the factor $2A^\top$ in front.
          `,
        ),
        fn("square", tex`s(\bm{x}) = \|A\bm{x} - \bm{b}\|^2`),
        note(
          "blue",
          ja`途中の式は、何行に分けてもかまいません。カードは一行ごとに、前の行と等しいかどうかを調べます。`,
          en`Take as many lines as you like. The card checks each line against the one before it.`,
        ),
      ],
      [derivation("square", "x")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1〜3は、導出カードで解きましょう。
            - 1：定数 $c$ を当てはめる。微分が $0$ になる $c$ は、どんな量でしょう。
            - 2：重み $D$ のついた最小二乗法（$D$ は対称）
            - 3（発展）：リッジ回帰で、$\bm{w}_0$ の近くにとどまらせる
            4. 点 $(0, 1)$、$(1, 1)$、$(2, 4)$ について正規方程式を立て、直線を求めましょう。
          `,
          en`
            # Exercises
            Do 1 to 3 on derivation cards.
            - 1: fit a constant $c$. Where the derivative is $0$, $c$ is a well-known quantity. Which?
            - 2: least squares with weights $D$, where $D$ is symmetric
            - 3 (harder): ridge regression that stays close to some $\bm{w}_0$
            4. Set up the normal equations for the points $(0, 1)$, $(1, 1)$ and $(2, 4)$ and find the line.
          `,
        ),
        fn("e2", tex`z(c) = (c - 2)^2 + (c - 3)^2 + (c - 7)^2`),
        fn("e3", tex`g(\bm{v}) = (P\bm{v} - \bm{q})^\top D (P\bm{v} - \bm{q})`, {
          P: { latex: "P", shape: ["m", "n"] },
          D: { latex: "D", shape: ["m", "m"], promises: ["symmetric"] },
          q: { latex: tex`\bm{q}`, shape: ["m"] },
        }),
      ],
      [
        fn("e4", tex`h(\bm{w}) = \|X\bm{w} - \bm{y}\|^2 + \lambda\|\bm{w} - \bm{w}_0\|^2`),
        exercises("最小二乗法の勾配", "Gradients of least squares", [
          ["e2", "c"],
          ["e3", "v"],
          ["e4", "w"],
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
              - 最小二乗法は $\|X\bm{w} - \bm{y}\|^2$ を最小にする。
              - 勾配は $2X^\top(X\bm{w} - \bm{y})$。$\bm{0}$ とおくと正規方程式。
              - リッジ回帰では $X^\top X$ が $X^\top X + \lambda I$ に変わり、$\lambda > 0$ ならいつでも解ける。
            `,
          en`
              # Summary
              - Least squares minimizes $\|X\bm{w} - \bm{y}\|^2$.
              - The gradient is $2X^\top(X\bm{w} - \bm{y})$; setting it to $\bm{0}$ gives the normal equations.
              - Ridge regression has $X^\top X + \lambda I$ instead of $X^\top X$, which for $\lambda > 0$ always has an inverse.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              求めた点が谷底であって、山の頂上ではないと言えるのはなぜですか。右の二階微分が手がかりです。
            `,
          en`
              **One question before you go**
              How do we know that the point we found is a minimum and not a maximum? The second derivative on the right is a hint.
            `,
        ),
      ],
      [
        fn("curvature", tex`c(\bm{w}) = \|X\bm{w} - \bm{y}\|^2`),
        derivative("curvature", "w", { order: 2, view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("square", "x", [
          [tex`\frac{\partial}{\partial \bm{x}}((A\bm{x} - \bm{b})^\top(A\bm{x} - \bm{b}))`, "definition"],
          [
            tex`\frac{\partial}{\partial \bm{x}}(\bm{x}^\top A^\top A\bm{x} - 2\bm{b}^\top A\bm{x} + \bm{b}^\top\bm{b})`,
            "expand",
          ],
          [tex`2A^\top A\bm{x} - 2A^\top\bm{b}`, "formula"],
          [tex`2A^\top(A\bm{x} - \bm{b})`, "collect"],
        ]),
        solved("e2", "c", [[tex`2(c - 2) + 2(c - 3) + 2(c - 7)`, "chain"], tex`6c - 24`]),
      ],
      [
        solved("e3", "v", [
          [tex`P^\top(D + D^\top)(P\bm{v} - \bm{q})`, "chain"],
          [tex`2P^\top D(P\bm{v} - \bm{q})`, "collect"],
        ]),
        solved("e4", "w", [[tex`2X^\top(X\bm{w} - \bm{y}) + 2\lambda(\bm{w} - \bm{w}_0)`, "sum"]]),
        text(
          ja`
            1. $6c - 24 = 0$ より $c = 4$。データ $2, 3, 7$ の**平均**です。
            4. $3w_1 + 3w_2 = 6$、$3w_1 + 5w_2 = 9$ から $w_1 = \frac{1}{2}$、$w_2 = \frac{3}{2}$。直線は $y = \frac{1}{2} + \frac{3}{2}t$ です。
            **三つの点**：連立方程式を一度解くだけなので、一歩です。
            **出口の一問**：二階微分は $2X^\top X$ で、どんな $\bm{v}$ についても $\bm{v}^\top X^\top X\bm{v} = \|X\bm{v}\|^2 \geq 0$ です。どの向きにも下には曲がらないので、谷底です。
          `,
          en`
            1. $6c - 24 = 0$ gives $c = 4$, the **mean** of the data $2, 3, 7$.
            4. $3w_1 + 3w_2 = 6$ and $3w_1 + 5w_2 = 9$ give $w_1 = \frac{1}{2}$ and $w_2 = \frac{3}{2}$. The line is $y = \frac{1}{2} + \frac{3}{2}t$.
            **Three points**: one step; the equations are solved once.
            **Before you go**: the second derivative is $2X^\top X$, and $\bm{v}^\top X^\top X\bm{v} = \|X\bm{v}\|^2 \geq 0$ for every $\bm{v}$. The function does not bend down in any direction, so the point is a minimum.
          `,
        ),
      ],
    ],
  ]),
]
