import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：隠れ層を通る勾配", en: "Together: through the hidden layer" }, [
    [
      [
        text(
          ja`
            # $\bm{v}^\top\sigma(W\bm{x})$ を $\bm{x}$ で微分する
            1. 外側から。$\bm{v}^\top\bm{h}$ の $\bm{h}$ についての勾配は $\bm{v}$。
            2. シグモイドを戻す：$\bm{v} \odot \sigma(W\bm{x}) \odot (\bm{1} - \sigma(W\bm{x}))$。
            3. 線形変換を戻す：左から $W^\top$ を掛ける。
            右のカードに、まとめた結果を書きましょう。
          `,
          en`
            # Differentiate $\bm{v}^\top\sigma(W\bm{x})$ by $\bm{x}$
            1. From the outside in: the gradient of $\bm{v}^\top\bm{h}$ by $\bm{h}$ is $\bm{v}$.
            2. Back through the sigmoid: $\bm{v} \odot \sigma(W\bm{x}) \odot (\bm{1} - \sigma(W\bm{x}))$.
            3. Back through the linear map: multiply by $W^\top$ from the left.
            Write the result on the card.
          `,
        ),
        fn("hidden", tex`r(\bm{x}) = \bm{v}^\top\sigma(W\bm{x})`),
        note(
          "yellow",
          ja`一歩ごとに大きさを確かめましょう。$W$ が $m \times n$ なら、2のベクトルは何次元で、3では何次元になりますか。`,
          en`Check the sizes at each step. If $W$ is $m \times n$, how many entries do the vectors of steps 2 and 3 have?`,
        ),
      ],
      [derivation("hidden", "x")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 練習
            - 1：シグモイドの微分を、定義から確かめる
            - 2：線形な2層 $AB\bm{x}$ の損失
            - 3：最後の層の重み $V$
            - 4：隠れ層の重み $W$
            - 5（発展）：活性化関数を $\tanh$ に替える
          `,
          en`
            # Exercises
            - 1: the derivative of the sigmoid, from its definition
            - 2: the loss of two linear layers $AB\bm{x}$
            - 3: the weights $V$ of the last layer
            - 4: the weights $W$ of the hidden layer
            - 5 (harder): with $\tanh$ as the activation function
          `,
        ),
        fn("e1", tex`s(z) = \frac{1}{1 + e^{-z}}`),
        fn("e2", tex`k(B) = \frac{1}{2}\|AB\bm{x} - \bm{t}\|^2`),
        fn("e3", tex`l(V) = \frac{1}{2}\|V\sigma(W\bm{x}) - \bm{t}\|^2`),
      ],
      [
        fn("e4", tex`q(W) = \bm{u}^\top\sigma(W\bm{x})`),
        fn("e5", tex`w(M) = \bm{u}^\top\tanh(M\bm{x})`),
        exercises("逆伝播", "Backpropagation", [
          ["e1", "z"],
          ["e2", "B"],
          ["e3", "V"],
          ["e4", "W"],
          ["e5", "M"],
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
              - 合成のヤコビ行列は積 $J_{\bm{f}}\,J_{\bm{g}}$。外側が左。
              - 勾配は、各層のヤコビ行列の転置を掛けながら、出口から戻す。
              - 重みの勾配は「その層の誤差 × その層の入力の転置」。
              - 順方向の値を覚えておけば、逆方向は順方向とほぼ同じ手間で済む。
            `,
          en`
              # Summary
              - The Jacobian of a composition is the product $J_{\bm{f}}\,J_{\bm{g}}$, the outer one on the left.
              - Gradients go back from the output; each layer multiplies by the transpose of its Jacobian.
              - The gradient of the weights is “the error of the layer times its transposed input”.
              - If the values of the forward pass are kept, the backward pass costs about as much as the forward pass.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              シグモイドの微分は最大でも $\frac{1}{4}$ で、右のヤコビ行列のように、一層ごとに掛かります。層が20もあると、入口に近い重みの勾配はどうなりますか。
            `,
          en`
              **One question before you go**
              The derivative of the sigmoid is at most $\frac{1}{4}$, and every layer contributes such a factor, as in the Jacobian on the right. What does that mean for the gradients close to the input of a network of twenty layers?
            `,
        ),
      ],
      [
        fn("layer", tex`\bm{p}(\bm{x}) = \sigma(W\bm{x} + \bm{b})`),
        derivative("layer", "x", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("hidden", "x", [
          [tex`W^\top \operatorname{diag}(\sigma(W\bm{x}) \odot (\bm{1} - \sigma(W\bm{x}))) \bm{v}`, "chain"],
          tex`W^\top(\bm{v} \odot \sigma(W\bm{x}) \odot (\bm{1} - \sigma(W\bm{x})))`,
        ]),
        solved("e1", "z", [
          [tex`-\frac{1}{(1 + e^{-z})^2} \cdot \frac{\mathrm{d}}{\mathrm{d} z}(1 + e^{-z})`, "chain"],
          tex`\frac{e^{-z}}{(1 + e^{-z})^2}`,
        ]),
        solved("e2", "B", [[tex`A^\top(AB\bm{x} - \bm{t})\bm{x}^\top`, "chain"]]),
        solved("e3", "V", [[tex`(V\sigma(W\bm{x}) - \bm{t})\sigma(W\bm{x})^\top`, "chain"]]),
      ],
      [
        solved("e4", "W", [
          [tex`(\bm{u} \odot \sigma(W\bm{x}) \odot (\bm{1} - \sigma(W\bm{x})))\bm{x}^\top`, "chain"],
        ]),
        solved("e5", "M", [[tex`(\bm{u} \odot (\bm{1} - \tanh^2(M\bm{x})))\bm{x}^\top`, "chain"]]),
        text(
          ja`
            **最初の問い**：$3 \times 2 = 6$ 回転。連鎖律の一番簡単な例です。
            1. さらに $\frac{e^{-z}}{(1 + e^{-z})^2} = s(z)(1 - s(z))$ とも書けます。
            **いっしょに**：2では $m$ 次元、3では $n$ 次元。
            **出口の一問**：$\left(\frac{1}{4}\right)^{20}$ はおよそ $10^{-12}$。重みがよほど大きくない限り、勾配はほとんど消えます（**勾配消失**）。
          `,
          en`
            **The first question**: $3 \times 2 = 6$ turns, the simplest case of the chain rule.
            1. This can also be written as $\frac{e^{-z}}{(1 + e^{-z})^2} = s(z)(1 - s(z))$.
            **Together**: $m$ entries in step 2 and $n$ in step 3.
            **Before you go**: $\left(\frac{1}{4}\right)^{20}$ is about $10^{-12}$; unless the weights are very large, the gradient all but vanishes. This is the problem of **vanishing gradients**.
          `,
        ),
      ],
    ],
  ]),
]
