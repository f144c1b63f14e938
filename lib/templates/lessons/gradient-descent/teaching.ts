import { derivative, en, fn, formula, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 谷底を探す
            - 更新式 $\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$ の記号を、一つずつ説明できる。
            - 学習率 $\alpha$ が大きすぎるとき、小さすぎるときに何が起きるかを言える。
            - 二次関数で、収束する $\alpha$ の範囲を求められる。
          `,
          en`
            # Looking for the bottom of a valley
            - Explain every symbol in the update $\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})$.
            - Say what happens when the learning rate $\alpha$ is too large or too small.
            - Find the learning rates $\alpha$ for which it converges on a quadratic function.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            霧の中で山を下ります。見えるのは足もとの傾きだけ。どちらへ、どれくらいの歩幅で進みますか。
            歩幅が大きすぎると、何が困るでしょう。
          `,
          en`
            **To begin with**
            You walk down a mountain in thick fog. All you can see is the slope under your feet. Which way do you go, and how long are your steps?
            What goes wrong if the steps are very long?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "更新式を読む", en: "Reading the update" }, [
    [
      [
        formula(tex`\bm{\theta} \Leftarrow \bm{\theta} - \alpha\nabla L(\bm{\theta})`),
        text(
          ja`
            # 記号の意味
            - $\bm{\theta}$：パラメータ（重みやバイアス）を全部まとめたベクトル
            - $L(\bm{\theta})$：**損失関数**。小さいほどよい
            - $\nabla L(\bm{\theta})$：損失がいちばん急に**増える**向き
            - $\alpha$：**学習率**。一歩の大きさを決める正の数
            増える向きの**逆**へ進むので、引き算になります。
          `,
          en`
            # The symbols
            - $\bm{\theta}$: all parameters, weights and biases, in one vector
            - $L(\bm{\theta})$: the **loss** function; smaller is better
            - $\nabla L(\bm{\theta})$: the direction in which the loss **grows** fastest
            - $\alpha$: the **learning rate**, a positive number that sets the length of the steps
            We go **against** this direction, hence the minus sign.
          `,
        ),
      ],
      [
        text(
          ja`
            # 書き方はいろいろ
            次の式は、どれも同じ更新を表します。
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}}$$
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\operatorname{grad} L(\bm{\theta})$$
            論文では常微分の記号 $\mathrm{d}$ を使うこともありますが、中身は偏微分を並べた勾配です。
          `,
          en`
            # Other ways to write it
            These all mean the same update.
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}}$$
            $$\bm{\theta} \Leftarrow \bm{\theta} - \alpha\operatorname{grad} L(\bm{\theta})$$
            Papers sometimes use the $\mathrm{d}$ of the ordinary derivative, but what they mean is the gradient, made of partial derivatives.
          `,
        ),
        text(
          ja`
            成分で書けば、一つひとつのパラメータを、それぞれの偏微分に応じて動かすということです。
            $$\frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}} = \begin{bmatrix} \dfrac{\partial L(\bm{\theta})}{\partial \theta_1} \\[2ex] \dfrac{\partial L(\bm{\theta})}{\partial \theta_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial L(\bm{\theta})}{\partial \theta_n} \end{bmatrix}$$
          `,
          en`
            In entries: each parameter moves according to its own partial derivative.
            $$\frac{\mathrm{d} L(\bm{\theta})}{\mathrm{d} \bm{\theta}} = \begin{bmatrix} \dfrac{\partial L(\bm{\theta})}{\partial \theta_1} \\[2ex] \dfrac{\partial L(\bm{\theta})}{\partial \theta_2} \\[2ex] \vdots \\[2ex] \dfrac{\partial L(\bm{\theta})}{\partial \theta_n} \end{bmatrix}$$
          `,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：一変数で歩幅を試す", en: "Worked example: step lengths in one variable" }, [
    [
      [
        fn("one", tex`u(\theta) = (\theta - 2)^2 + 1`),
        derivative("one", "theta", { view: ["compact"] }),
        text(
          ja`
              $\theta = 4$ から始めて $\alpha = 0.1$ とすると、勾配は $2 \times 4 - 4 = 4$ なので
              $$4 - 0.1 \times 4 = 3.6$$
              一歩ごとに、谷底 $\theta = 2$ までの距離が $1 - 2\alpha$ 倍になります。
            `,
          en`
              Start at $\theta = 4$ with $\alpha = 0.1$. The gradient is $2 \times 4 - 4 = 4$, so
              $$4 - 0.1 \times 4 = 3.6$$
              With each step the distance to the bottom at $\theta = 2$ is multiplied by $1 - 2\alpha$.
            `,
        ),
      ],
      [
        plot("one", { figure: "curve", bounds: [-2, 6, 0, 12], at: { theta: 4 } }),
        note(
          "yellow",
          ja`$1 - 2\alpha$ の絶対値が 1 より小さいのは、$\alpha$ がどんな範囲のときですか。$\alpha = 0.5$ では何歩で着きますか。`,
          en`For which $\alpha$ is the absolute value of $1 - 2\alpha$ less than 1? How many steps does it take with $\alpha = 0.5$?`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：細長い谷", en: "Worked example: a narrow valley" }, [
    [
      [
        fn("valley", tex`r(\bm{\theta}) = \theta_1^2 + 4\theta_2^2`),
        derivative("valley", "theta", { view: ["compact"] }),
        text(
          ja`
              # 実験
              右の図の点が出発点、線が足跡です。図の下の学習率を変えてみましょう。
              1. $\alpha = 0.02$：着くまでに何歩かかりそうですか。
              2. $\alpha = 0.1$：まっすぐ谷底に向かいますか。
              3. $\alpha = 0.2$：$\theta_2$ の向きの動きに注目しましょう。
              4. $\alpha = 0.26$：何が起きますか。
            `,
          en`
              # An experiment
              In the picture, the point is the start and the line shows the footprints. Change the learning rate below the picture.
              1. $\alpha = 0.02$: how many steps might it take?
              2. $\alpha = 0.1$: does it go straight to the bottom?
              3. $\alpha = 0.2$: watch what happens along $\theta_2$.
              4. $\alpha = 0.26$: what happens?
            `,
        ),
      ],
      [
        plot("valley", {
          figure: "contours",
          bounds: [-3, 3, -2.2, 2.2],
          descent: { rate: 0.1, steps: 15 },
          at: { "theta.1": -2.5, "theta.2": 1.2 },
        }),
      ],
    ],
  ]),
]
