import { derivative, en, fn, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 点数から確率へ
            - ソフトマックスの定義を書き、和が 1 になることを示せる。
            - そのヤコビ行列を導ける。
            - 交差エントロピーと合わせた勾配が $\bm{p} - \bm{y}$ になる理由を説明できる。
          `,
          en`
            # From scores to probabilities
            - Write down the softmax and show that its entries add up to 1.
            - Derive its Jacobian.
            - Explain why the gradient, together with the cross-entropy, is $\bm{p} - \bm{y}$.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            あるプログラムが写真を見て、猫に $2$ 点、犬に $1$ 点、鳥に $-1$ 点をつけました。
            この三つの点数を「確率」に変えたいとき、変えたあとの数はどんな性質をもつ必要がありますか。
          `,
          en`
            **To begin with**
            A program looks at a photograph and gives $2$ points to “cat”, $1$ to “dog” and $-1$ to “bird”.
            These scores are to be turned into probabilities. What properties must the new numbers have?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "ソフトマックス", en: "The softmax" }, [
    [
      [
        text(
          ja`
            # 定義
            点数 $\bm{z}$ の各成分を指数関数で正の数にし、合計で割ります。
            $$p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_j}}$$
            どの $p_i$ も正で、合計は 1。だから確率とみなせます。点数の大小の順も変わりません。
          `,
          en`
            # The definition
            Make each score in $\bm{z}$ positive with the exponential function and divide by the sum.
            $$p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_j}}$$
            Every $p_i$ is positive and they add up to 1, so we can regard them as probabilities. The order of the scores is kept.
          `,
        ),
        note(
          "green",
          ja`全部の点数に同じ数を足しても、結果は変わりません。実際の計算では、最大の点数を引いてから指数を取り、桁あふれを防ぎます。`,
          en`Adding the same number to all the scores changes nothing. Programs subtract the largest score first, so that no exponential overflows.`,
        ),
      ],
      [
        text(
          ja`
            # ヤコビ行列
            商の微分で、$i = j$ と $i \neq j$ を分けて計算します。
            $$\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1 - p_i) & (i = j) \\ -p_i p_j & (i \neq j) \end{cases}$$
            クロネッカーのデルタを使えば $p_i(\delta_{ij} - p_j)$、行列で書けば次のとおりです。
            $$J = \operatorname{diag}(\bm{p}) - \bm{p}\bm{p}^\top$$
          `,
          en`
            # The Jacobian
            Use the quotient rule, once for $i = j$ and once for $i \neq j$:
            $$\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1 - p_i) & (i = j) \\ -p_i p_j & (i \neq j) \end{cases}$$
            With the Kronecker delta it is $p_i(\delta_{ij} - p_j)$, and as a matrix
            $$J = \operatorname{diag}(\bm{p}) - \bm{p}\bm{p}^\top$$
          `,
        ),
        note(
          "blue",
          ja`$J$ は対称で、どの行の和も $0$。全部の点数を同じだけ上げても確率は変わらない、という性質の現れです。`,
          en`$J$ is symmetric, and each row adds up to $0$: raising all the scores by the same amount changes no probability.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：ヤコビ行列を見る", en: "Worked example: the Jacobian" }, [
    [
      [
        fn("softmax", tex`\bm{s}(\bm{z}) = \operatorname{softmax}(\bm{z})`),
        text(
          ja`
              # 二つだけのとき
              $n = 2$ では、1番目の確率は点数の差 $d = z_1 - z_2$ だけで決まり、シグモイドになります。
              $$p_1 = \frac{e^{z_1}}{e^{z_1} + e^{z_2}} = \frac{1}{1 + e^{-d}}$$
            `,
          en`
              # With two classes
              For $n = 2$, the first probability depends only on the difference $d = z_1 - z_2$ and is its sigmoid.
              $$p_1 = \frac{e^{z_1}}{e^{z_1} + e^{z_2}} = \frac{1}{1 + e^{-d}}$$
            `,
        ),
        fn("sigmoid", tex`g(d) = \frac{1}{1 + e^{-d}}`),
      ],
      [
        derivative("softmax", "z", { view: ["compact", "index"] }),
        plot("sigmoid", { figure: "curve", bounds: [-6, 6, -0.2, 1.2], at: { d: 0 } }),
      ],
    ],
  ]),
  frame("example", { ja: "例題：交差エントロピー", en: "Worked example: the cross-entropy" }, [
    [
      [
        text(
          ja`
              # 損失
              正解を、正解の成分だけ 1 のベクトル $\bm{y}$ で表します（**ワンホット**）。**交差エントロピー**は
              $$-\sum_{i=1}^n y_i \ln p_i$$
              つまり、正解につけた確率の対数の符号を変えたものです。$\ln p_i = z_i - \ln\sum_j e^{z_j}$ を代入し、$\sum_i y_i = 1$ を使うと、下の形になります。
            `,
          en`
              # The loss
              The target is a vector $\bm{y}$ with 1 for the right class and 0 elsewhere: **one-hot**. The **cross-entropy** is
              $$-\sum_{i=1}^n y_i \ln p_i$$
              that is, minus the logarithm of the probability given to the right class. Substitute $\ln p_i = z_i - \ln\sum_j e^{z_j}$ and use $\sum_i y_i = 1$, and it takes the form below.
            `,
        ),
        fn("loss", tex`L(\bm{z}) = \ln\sum_{i=1}^n e^{z_i} - \bm{y}^\top\bm{z}`),
      ],
      [
        derivative("loss", "z", { view: ["compact", "steps"], detail: "overview" }),
        note(
          "green",
          ja`勾配は「予測した確率 − 正解」です。猫の確率が $0.7$ で正解も猫なら、その成分は $-0.3$ で、点数を上げる向きに更新されます。`,
          en`The gradient is “predicted probability minus target”. If “cat” has $0.7$ and is right, its entry is $-0.3$: the update raises its score.`,
        ),
      ],
    ],
  ]),
]
