import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：二次形式の勾配", en: "Together: the gradient of a quadratic form" }, [
    [
      [
        text(
          ja`
            # $\bm{x}^\top A\bm{x}$ を $\bm{x}$ で微分する
            成分で考えるのが確実です。
            1. $q(\bm{x}) = \sum_{i}\sum_{j} x_i A_{ij} x_j$ と書く。
            2. $x_k$ で偏微分する。$x_k$ は二か所に現れる。
            3. 二つの和を、行列の積に戻す。
          `,
          en`
            # Differentiate $\bm{x}^\top A\bm{x}$ by $\bm{x}$
            Working with entries is the safe way.
            1. Write $q(\bm{x}) = \sum_{i}\sum_{j} x_i A_{ij} x_j$.
            2. Differentiate by $x_k$. It appears in two places.
            3. Read the two sums as products of matrices again.
          `,
        ),
        fn("q", tex`q(\bm{x}) = \bm{x}^\top A\bm{x}`),
        note(
          "yellow",
          ja`$A$ が対称（$A^\top = A$）なら、結果はどう簡単になりますか。$A = I$ なら、どの公式になりますか。`,
          en`How does the result simplify if $A$ is symmetric, that is, $A^\top = A$? Which formula do you get for $A = I$?`,
        ),
      ],
      [derivation("q", "x")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習のしかた
            「始める」を押して、導出カードで一行ずつ計算します。勾配の形が $\bm{x}$ と同じかどうかを、最後に必ず確かめましょう。
            - 1、2：偏微分と、同じ関数の勾配
            - 3、4：一次関数とノルム
            - 5、6（発展）：連鎖律と、$B\bm{x} - \bm{d}$ のノルム
          `,
          en`
            # How to go about it
            Press “Begin” and work line by line on the derivation card. At the end, always check that the gradient has the shape of $\bm{x}$.
            - 1 and 2: a partial derivative, and the gradient of the same function
            - 3 and 4: a linear function and a norm
            - 5 and 6 (harder): the chain rule, and the norm of $B\bm{x} - \bm{d}$
          `,
        ),
        fn("e1", tex`g_1(\bm{x}) = 3x_1^2 x_2 - x_2`),
        fn("e2", tex`g_2(\bm{x}) = \bm{a}^\top\bm{x}`),
        fn("e3", tex`g_3(\bm{x}) = \|\bm{x}\|^2`),
      ],
      [
        fn("e4", tex`g_4(\bm{x}) = e^{\bm{c}^\top\bm{x}}`),
        fn("e5", tex`g_5(\bm{x}) = \|B\bm{x} - \bm{d}\|^2`, {
          B: { latex: "B", shape: ["m", "n"] },
          d: { latex: tex`\bm{d}`, shape: ["m"] },
        }),
        exercises("偏微分と勾配", "Partial derivatives and gradients", [
          ["e1", "x.1"],
          ["e1", "x"],
          ["e2", "x"],
          ["e3", "x"],
          ["e4", "x"],
          ["e5", "x"],
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
              - 偏微分：$x_i$ 以外を数とみなして微分する。
              - 勾配 $\nabla f$：偏微分を並べた列ベクトル。形は $\bm{x}$ と同じ。
              - 勾配は、関数がいちばん急に増える向きを指す。
              - パラメータ $\bm{\theta}$ を勾配と逆の向きに少しずつ動かすのが**勾配降下法**。
              $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$$
            `,
          en`
              # Summary
              - A partial derivative treats everything but $x_i$ as a number.
              - The gradient $\nabla f$ is the column of all partial derivatives and has the shape of $\bm{x}$.
              - It points in the direction in which the function grows fastest.
              - To move parameters $\bm{\theta}$ a little against it, again and again, is **gradient descent**.
              $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$$
            `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
              **出口の一問**
              下の関数の勾配が $\bm{0}$ になる点はどこですか。そこは谷底ですか、頂上ですか、それとも峠ですか。
            `,
          en`
              **One question before you go**
              Where is the gradient of the function below $\bm{0}$? Is that point the bottom of a valley, a summit or a pass?
            `,
        ),
        fn("exit", tex`w(\bm{x}) = x_1^2 - 4x_1 - x_2^2`),
        derivative("exit", "x", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("q", "x", [
          [tex`\sum_{j=1}^n A_{kj} x_j + \sum_{i=1}^n x_i A_{ik}`, "indices"],
          tex`A\bm{x} + A^\top\bm{x}`,
          [tex`(A + A^\top)\bm{x}`, "collect"],
        ]),
        solved("e1", "x.1", [tex`6x_1 x_2`]),
        solved("e1", "x", [tex`(6x_1 x_2,\ 3x_1^2 - 1)`]),
        solved("e2", "x", [[tex`\bm{a}`, "formula"]]),
      ],
      [
        solved("e3", "x", [
          [tex`\frac{\partial}{\partial \bm{x}}(\bm{x}^\top\bm{x})`, "definition"],
          [tex`2\bm{x}`, "formula"],
        ]),
        solved("e4", "x", [
          [tex`e^{\bm{c}^\top\bm{x}} \frac{\partial}{\partial \bm{x}}(\bm{c}^\top\bm{x})`, "chain"],
          tex`e^{\bm{c}^\top\bm{x}} \bm{c}`,
        ]),
        solved("e5", "x", [
          [
            tex`\frac{\partial}{\partial \bm{x}}(\bm{x}^\top B^\top B\bm{x} - 2\bm{d}^\top B\bm{x} + \bm{d}^\top\bm{d})`,
            "expand",
          ],
          [tex`2B^\top B\bm{x} - 2B^\top\bm{d}`, "formula"],
          [tex`2B^\top(B\bm{x} - \bm{d})`, "collect"],
        ]),
        text(
          ja`
            **最初の問い**：勾配は $(2, -1)$。東へ2、南へ1の割合で進む向きです。
            **いっしょに**：$A$ が対称なら $2A\bm{x}$、$A = I$ なら $2\bm{x}$。
            **出口の一問**：$(2, 0)$。$x_1$ の向きには谷、$x_2$ の向きには山なので、**峠**（鞍点）です。
          `,
          en`
            **The first question**: the gradient is $(2, -1)$: two parts east to one part south.
            **Together**: $2A\bm{x}$ for a symmetric $A$, and $2\bm{x}$ for $A = I$.
            **Before you go**: at $(2, 0)$. A valley along $x_1$ and a hill along $x_2$: it is a **pass**, a saddle point.
          `,
        ),
      ],
    ],
  ]),
]
