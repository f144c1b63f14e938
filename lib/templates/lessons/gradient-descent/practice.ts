import {
  derivation,
  derivative,
  en,
  exercises,
  fn,
  ja,
  note,
  plot,
  solved,
  tex,
  text,
} from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：発散しない学習率", en: "Together: learning rates that converge" }, [
    [
      [
        text(
          ja`
            # 一般の二次関数で
            損失 $q(\bm{\theta}) = \frac{1}{2}\bm{\theta}^\top H\bm{\theta}$（$H$ は対称）を考えます。
            1. 右のカードで勾配を求める。
            2. 更新式に代入する。
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha H\bm{\theta} = (I - \alpha H)\bm{\theta}$$
            3. $H$ の固有値を $\lambda$ とすると、対応する固有ベクトルの向きの成分は、一歩ごとに $1 - \alpha\lambda$ 倍になります。だから収束の条件は、どの $\lambda$ についても次が成り立つことです。
            $$|1 - \alpha\lambda| < 1$$
          `,
          en`
            # For any quadratic function
            Let the loss be $q(\bm{\theta}) = \frac{1}{2}\bm{\theta}^\top H\bm{\theta}$ with a symmetric $H$.
            1. Find the gradient on the card.
            2. Substitute it into the update.
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha H\bm{\theta} = (I - \alpha H)\bm{\theta}$$
            3. Along an eigenvector of $H$ with the eigenvalue $\lambda$, each step multiplies by $1 - \alpha\lambda$. So descent converges if for every $\lambda$
            $$|1 - \alpha\lambda| < 1$$
          `,
        ),
        fn("quadratic", tex`q(\bm{\theta}) = \frac{1}{2}\bm{\theta}^\top H\bm{\theta}`, {
          H: { latex: "H", shape: ["n", "n"], promises: ["symmetric"] },
        }),
      ],
      [
        derivation("quadratic", "theta"),
        note(
          "yellow",
          ja`$\theta_1^2 + 4\theta_2^2$ では、$H$ の固有値は $2$ と $8$。収束する $\alpha$ の範囲を求め、前のページの実験と比べましょう。`,
          en`For $\theta_1^2 + 4\theta_2^2$ the eigenvalues of $H$ are $2$ and $8$. For which $\alpha$ does descent converge? Compare with the experiment.`,
        ),
      ],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            1〜3は、導出カードで勾配を求め、勾配が $\bm{0}$ になる点も答えましょう。
            4. $(\theta - 2)^2 + 1$ で、$\theta = 0$ から $\alpha = 0.25$ で2歩進みましょう。
            5. （発展）右の図の関数には谷底が二つあります。出発点を動かして、どちらに着くかの境目を探しましょう。
          `,
          en`
            # Exercises
            For 1 to 3, find the gradient on a derivation card. Where is it $\bm{0}$?
            4. For $(\theta - 2)^2 + 1$, take two steps from $\theta = 0$ with $\alpha = 0.25$.
            5. (Harder.) The function in the picture has two minima. Move the starting point and find the border between the starts that lead to one and to the other.
          `,
        ),
        fn("e2", tex`a(\bm{\theta}) = (\theta_1 - 1)^2 + (\theta_2 + 2)^2`),
        fn("e3", tex`b(\bm{\theta}) = \|\bm{\theta} - \bm{c}\|^2`),
        exercises("勾配を求める", "Find the gradient", [
          ["e2", "theta"],
          ["e3", "theta"],
          ["e4", "theta"],
        ]),
      ],
      [
        fn("e4", tex`d(\bm{\theta}) = (\theta_1^2 - 1)^2 + \theta_2^2`),
        plot("e4", {
          figure: "contours",
          bounds: [-2, 2, -1.5, 1.5],
          descent: { rate: 0.05, steps: 30 },
          at: { "theta.1": 0.2, "theta.2": 1 },
        }),
      ],
    ],
  ]),
  frame("check", { ja: "まとめと確認", en: "Summary and check" }, [
    [
      [
        text(
          ja`
              # まとめ
              - 勾配降下法：$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$ を繰り返す。
              - $\alpha$ が大きすぎると発散し、小さすぎると進まない。
              - 谷が細長いほど（固有値の比が大きいほど）、学習率を選ぶのが難しい。
              - 勾配が $\bm{0}$ になっても、そこがいちばん低い点とは限らない。
            `,
          en`
              # Summary
              - Gradient descent repeats $\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$.
              - If $\alpha$ is too large, it diverges; if it is too small, it hardly moves.
              - The narrower the valley (the larger the ratio of the eigenvalues), the harder it is to choose a learning rate.
              - A point where the gradient is $\bm{0}$ need not be the lowest one.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              更新しても $\bm{\theta}$ がまったく変わらなくなりました。考えられる理由を二つ挙げましょう。
            `,
          en`
              **One question before you go**
              The update does not change $\bm{\theta}$ any more. Give two possible reasons.
            `,
        ),
      ],
      [
        text(
          ja`
              # この先
              機械学習の損失は、多くの場合、データ全体の平均です。次の関数は線形回帰の損失です。その勾配から何が分かるかは、最小二乗法の授業で見ます。
            `,
          en`
              # What comes next
              In machine learning, the loss is usually a mean over all data. Below is the loss of linear regression; the lesson on least squares shows what its gradient tells us.
            `,
        ),
        fn("ahead", tex`L(\bm{w}) = \frac{1}{m}\sum_{i=1}^m \bigl((X\bm{w})_i - y_i\bigr)^2`),
        derivative("ahead", "w", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("quadratic", "theta", [
          [tex`\frac{1}{2}(H + H^\top)\bm{\theta}`, "formula"],
          [tex`H\bm{\theta}`, "collect"],
        ]),
        solved("e2", "theta", [tex`(2(\theta_1 - 1),\ 2(\theta_2 + 2))`]),
        solved("e3", "theta", [[tex`2(\bm{\theta} - \bm{c})`, "chain"]]),
      ],
      [
        solved("e4", "theta", [
          [tex`(2(\theta_1^2 - 1) \cdot 2\theta_1,\ 2\theta_2)`, "chain"],
          tex`(4\theta_1(\theta_1^2 - 1),\ 2\theta_2)`,
        ]),
        text(
          ja`
            1〜3で勾配が $\bm{0}$ になる点は、順に $(1, -2)$、$\bm{c}$、そして $(-1, 0)$、$(0, 0)$、$(1, 0)$ の三つ。
            4. $0 \to 1 \to 1.5$。
            5. 境目は $\theta_1 = 0$ の線。線の上から出発すると、鞍点 $(0, 0)$ に着きます。
            **一変数**：$0 < \alpha < 1$。$\alpha = 0.5$ なら一歩で着きます。
            **いっしょに**：$0 < \alpha < \frac{1}{4}$。だから $0.26$ では発散します。
            **出口の一問**：勾配が $\bm{0}$ になったか、学習率が小さすぎて変化が丸め誤差に埋もれたかです。
          `,
          en`
            The gradients of 1 to 3 are $\bm{0}$ at $(1, -2)$, at $\bm{c}$, and at the three points $(-1, 0)$, $(0, 0)$ and $(1, 0)$.
            4. $0 \to 1 \to 1.5$.
            5. The border is the line $\theta_1 = 0$. From a start on it, descent goes to the saddle point $(0, 0)$.
            **One variable**: $0 < \alpha < 1$; with $\alpha = 0.5$ one step is enough.
            **Together**: $0 < \alpha < \frac{1}{4}$, so it diverges for $0.26$.
            **Before you go**: the gradient is $\bm{0}$, or the learning rate is so small that the change is lost in rounding.
          `,
        ),
      ],
    ],
  ]),
]
