import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：勾配を導く", en: "Together: derive the gradient" }, [
    [
      [
        text(
          ja`
            # 対数・和・指数
            $k(\bm{z}) = \ln\sum_{i} e^{z_i}$ は「なめらかな最大値」とも呼ばれます。
            1. 外側は対数：$\frac{1}{\sum_j e^{z_j}}$ が出る。
            2. 内側の和を $z_k$ で偏微分すると $e^{z_k}$。
            3. 掛け合わせると、ソフトマックスの $k$ 番目の成分。
          `,
          en`
            # Logarithm, sum, exponential
            $k(\bm{z}) = \ln\sum_{i} e^{z_i}$ is also called a smooth maximum.
            1. The outer function is the logarithm: it gives $\frac{1}{\sum_j e^{z_j}}$.
            2. Differentiate the inner sum by $z_k$ to get $e^{z_k}$.
            3. Their product is entry $k$ of the softmax.
          `,
        ),
        fn("lse", tex`k(\bm{z}) = \ln\sum_{i=1}^n e^{z_i}`),
        note(
          "yellow",
          ja`これに $-\bm{y}^\top\bm{z}$ を足すと、交差エントロピーになります。勾配には何が加わりますか。`,
          en`Add $-\bm{y}^\top\bm{z}$ and you have the cross-entropy. What does that add to the gradient?`,
        ),
      ],
      [derivation("lse", "z")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1〜4は、導出カードで解きましょう。
            - 1：二値の交差エントロピー（ロジスティック損失）
            - 2：確率を重みとする平均 $\bm{c}^\top\operatorname{softmax}(\bm{z})$
            - 3：温度 $T$ で割った点数
            - 4（発展）：点数が $W\bm{x}$ のとき、$W$ についての勾配
            5. 点数 $(0, 0, 0)$ のソフトマックスを求めましょう。点数 $(1, 0)$ ではどうなりますか。
          `,
          en`
            # Exercises
            Do 1 to 4 on derivation cards.
            - 1: the cross-entropy of two classes (the logistic loss)
            - 2: a mean weighted by the probabilities, $\bm{c}^\top\operatorname{softmax}(\bm{z})$
            - 3: scores divided by a temperature $T$
            - 4 (harder): the gradient by $W$ when the scores are $W\bm{x}$
            5. What is the softmax of the scores $(0, 0, 0)$? And of $(1, 0)$?
          `,
        ),
        fn("e2", tex`b(z) = \ln(1 + e^z) - tz`),
        fn("e3", tex`h(\bm{z}) = \bm{c}^\top\operatorname{softmax}(\bm{z})`),
      ],
      [
        fn("e4", tex`r(\bm{z}) = \ln\sum_{i=1}^n e^{z_i / T}`, {
          T: { latex: "T", shape: [], promises: ["positive"] },
        }),
        fn("e5", tex`u(W) = \ln\left(\bm{1}^\top\exp(W\bm{x})\right) - \bm{y}^\top W\bm{x}`),
        exercises("ソフトマックスと損失", "Softmax and losses", [
          ["e2", "z"],
          ["e3", "z"],
          ["e4", "z"],
          ["e5", "W"],
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
              - ソフトマックスは、点数を和が 1 の正の数に変える。
              - ヤコビ行列は $\operatorname{diag}(\bm{p}) - \bm{p}\bm{p}^\top$。
              - 交差エントロピーと合わせると、勾配は $\bm{p} - \bm{y}$。
              - 重みの勾配は $(\bm{p} - \bm{y})\bm{x}^\top$。
            `,
          en`
              # Summary
              - The softmax turns scores into positive numbers that add up to 1.
              - Its Jacobian is $\operatorname{diag}(\bm{p}) - \bm{p}\bm{p}^\top$.
              - With the cross-entropy, the gradient is $\bm{p} - \bm{y}$.
              - The gradient of the weights is $(\bm{p} - \bm{y})\bm{x}^\top$.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              勾配 $\bm{p} - \bm{y}$ の成分を全部足すと、いくつになりますか。それはなぜでしょう。
            `,
          en`
              **One question before you go**
              What do the entries of the gradient $\bm{p} - \bm{y}$ add up to, and why?
            `,
        ),
      ],
      [
        text(
          ja`
              # もう一度微分する
              損失の二階微分は、ソフトマックスのヤコビ行列そのものです。どの向きにも下には曲がらないので、損失は**凸**です。
            `,
          en`
              # Differentiate once more
              The second derivative of the loss is the Jacobian of the softmax. The loss does not bend down in any direction: it is **convex**.
            `,
        ),
        fn("convex", tex`v(\bm{z}) = \ln\sum_{i=1}^n e^{z_i} - \bm{y}^\top\bm{z}`),
        derivative("convex", "z", { order: 2, view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("lse", "z", [
          [tex`\frac{1}{\sum_{j=1}^n e^{z_j}} \exp(\bm{z})`, "chain"],
          tex`\operatorname{softmax}(\bm{z})`,
        ]),
        solved("e2", "z", [[tex`\frac{e^z}{1 + e^z} - t`, "chain"]]),
        solved("e3", "z", [
          [
            tex`(\operatorname{diag}(\operatorname{softmax}(\bm{z})) - \operatorname{softmax}(\bm{z})\operatorname{softmax}(\bm{z})^\top)\bm{c}`,
            "formula",
          ],
          tex`\bm{c} \odot \operatorname{softmax}(\bm{z}) - (\bm{c}^\top\operatorname{softmax}(\bm{z}))\operatorname{softmax}(\bm{z})`,
        ]),
      ],
      [
        solved("e4", "z", [[tex`\frac{1}{T}\operatorname{softmax}\left(\frac{1}{T}\bm{z}\right)`, "chain"]]),
        solved("e5", "W", [[tex`(\operatorname{softmax}(W\bm{x}) - \bm{y})\bm{x}^\top`, "chain"]]),
        text(
          ja`
            5. $\left(\frac{1}{3}, \frac{1}{3}, \frac{1}{3}\right)$。$(1, 0)$ なら $\left(\frac{e}{e + 1}, \frac{1}{e + 1}\right)$、およそ $(0.73, 0.27)$。
            **いっしょに**：勾配に $-\bm{y}$ が加わり、$\operatorname{softmax}(\bm{z}) - \bm{y}$ になります。
            **出口の一問**：$0$。$\bm{p}$ も $\bm{y}$ も和が $1$ だからです。
          `,
          en`
            5. $\left(\frac{1}{3}, \frac{1}{3}, \frac{1}{3}\right)$. For $(1, 0)$ it is $\left(\frac{e}{e + 1}, \frac{1}{e + 1}\right)$, about $(0.73, 0.27)$.
            **Together**: the gradient gains $-\bm{y}$ and is $\operatorname{softmax}(\bm{z}) - \bm{y}$.
            **Before you go**: to $0$, because the entries of $\bm{p}$ and of $\bm{y}$ both add up to $1$.
          `,
        ),
      ],
    ],
  ]),
]
