import { derivative, en, fn, formula, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 出口から入口へ
            - 合成関数の微分を、ヤコビ行列の**積**として書ける。
            - 誤差 $\bm{\delta}$ を層から層へ戻す式を説明できる。
            - 2層ネットワークの $V$、$W$、$\bm{b}$ の勾配を導ける。
          `,
          en`
            # From the output back to the input
            - Write the derivative of a composition as a **product** of Jacobians.
            - Explain how the error $\bm{\delta}$ is passed back from layer to layer.
            - Derive the gradients of $V$, $W$ and $\bm{b}$ in a two-layer network.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            歯車が三つかみ合っています。1つ目が1回転すると2つ目は3回転、2つ目が1回転すると3つ目は2回転します。
            1つ目を1回転させると、3つ目は何回転しますか。なぜ掛け算なのでしょう。
          `,
          en`
            **To begin with**
            Three gears mesh. One turn of the first makes the second turn three times; one turn of the second makes the third turn twice.
            How often does the third turn for one turn of the first? And why do we multiply?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "連鎖律", en: "The chain rule" }, [
    [
      [
        text(
          ja`
            # スカラーからベクトルへ
            一変数では、内側と外側の微分を掛けました。
            $$\frac{\mathrm{d}}{\mathrm{d} x} f(g(x)) = f'(g(x))\,g'(x)$$
            ベクトルでは、ヤコビ行列を掛けます。
            $$J_{\bm{f} \circ \bm{g}}(\bm{x}) = J_{\bm{f}}(\bm{g}(\bm{x}))\,J_{\bm{g}}(\bm{x})$$
            **外側が左、内側が右**。行列なので順序は変えられません。
          `,
          en`
            # From scalars to vectors
            With one variable the derivatives of the outer and the inner function are multiplied.
            $$\frac{\mathrm{d}}{\mathrm{d} x} f(g(x)) = f'(g(x))\,g'(x)$$
            With vectors, we multiply the Jacobians.
            $$J_{\bm{f} \circ \bm{g}}(\bm{x}) = J_{\bm{f}}(\bm{g}(\bm{x}))\,J_{\bm{g}}(\bm{x})$$
            **Outer left, inner right**: these are matrices, so the order matters.
          `,
        ),
        note(
          "green",
          ja`大きさで検算できます。$\bm{g}$ が $n$ 次元から $k$ 次元へ、$\bm{f}$ が $k$ 次元から $m$ 次元への関数なら、$(m \times k)(k \times n) = m \times n$ です。`,
          en`Check the sizes: if $\bm{g}$ maps $n$ entries to $k$ and $\bm{f}$ maps $k$ to $m$, then $(m \times k)(k \times n) = m \times n$.`,
        ),
      ],
      [
        fn("composed", tex`\bm{c}(\bm{x}) = \bm{f}(\bm{g}(\bm{x}))`),
        derivative("composed", "x", { view: ["compact"] }),
        text(
          ja`
            # 最後がスカラーなら
            損失のようにスカラーで終わるときは、勾配は縦ベクトルなので転置が現れます。
            $$\nabla (L \circ \bm{g})(\bm{x}) = J_{\bm{g}}(\bm{x})^\top\,\nabla L(\bm{g}(\bm{x}))$$
            この「転置を掛けて戻す」が、逆伝播の一歩です。
          `,
          en`
            # With a scalar at the end
            A loss ends in a scalar. Its gradient is a column, so a transpose appears.
            $$\nabla (L \circ \bm{g})(\bm{x}) = J_{\bm{g}}(\bm{x})^\top\,\nabla L(\bm{g}(\bm{x}))$$
            “Multiply by the transpose and go back”: that is one step of backpropagation.
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "2層のネットワーク", en: "A network of two layers" }, [
    [
      [
        text(
          ja`
            # 順方向
            入力 $\bm{x}$ から順に計算します。$\sigma$ は成分ごとの**シグモイド**です。
            $$\bm{a} = W\bm{x} + \bm{b}$$
            $$\bm{h} = \sigma(\bm{a})$$
            $$\bm{y} = V\bm{h}$$
            $$L = \frac{1}{2}\|\bm{y} - \bm{t}\|^2$$
            途中の値 $\bm{a}$、$\bm{h}$、$\bm{y}$ は、後で使うので覚えておきます。
          `,
          en`
            # Forward
            Starting from the input $\bm{x}$, compute one value after another. $\sigma$ is the **sigmoid**, applied to each entry.
            $$\bm{a} = W\bm{x} + \bm{b}$$
            $$\bm{h} = \sigma(\bm{a})$$
            $$\bm{y} = V\bm{h}$$
            $$L = \frac{1}{2}\|\bm{y} - \bm{t}\|^2$$
            Keep the values $\bm{a}$, $\bm{h}$ and $\bm{y}$: they are needed in the backward pass.
          `,
        ),
      ],
      [
        text(
          ja`
            # 逆方向
            出口から、$L$ の各変数についての勾配を順に求めます。
            $$\bm{\delta}_y = \bm{y} - \bm{t}$$
            $$\bm{\delta}_h = V^\top\bm{\delta}_y$$
            $$\bm{\delta}_a = \bm{\delta}_h \odot \bm{h} \odot (\bm{1} - \bm{h})$$
            そして、重みの勾配は「誤差 × 入力の転置」です。
            $$\frac{\partial L}{\partial V} = \bm{\delta}_y\bm{h}^\top,\quad \frac{\partial L}{\partial W} = \bm{\delta}_a\bm{x}^\top,\quad \frac{\partial L}{\partial \bm{b}} = \bm{\delta}_a$$
          `,
          en`
            # Backward
            Starting from the output, find the gradient of $L$ by each value in turn.
            $$\bm{\delta}_y = \bm{y} - \bm{t}$$
            $$\bm{\delta}_h = V^\top\bm{\delta}_y$$
            $$\bm{\delta}_a = \bm{\delta}_h \odot \bm{h} \odot (\bm{1} - \bm{h})$$
            The gradients of the weights are then “error times transposed input”.
            $$\frac{\partial L}{\partial V} = \bm{\delta}_y\bm{h}^\top,\quad \frac{\partial L}{\partial W} = \bm{\delta}_a\bm{x}^\top,\quad \frac{\partial L}{\partial \bm{b}} = \bm{\delta}_a$$
          `,
        ),
        note(
          "blue",
          ja`$\odot$ は成分ごとの積です。シグモイドの微分は $\sigma'(a) = \sigma(a)(1 - \sigma(a))$ なので、順方向の $\bm{h}$ がそのまま使えます。`,
          en`$\odot$ multiplies entry by entry. As $\sigma'(a) = \sigma(a)(1 - \sigma(a))$, the $\bm{h}$ of the forward pass is all we need.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：全体を一度に微分する", en: "Worked example: all of it at once" }, [
    [
      [
        text(
          ja`
              右の三枚は、同じ損失を $V$、$\bm{b}$、$W$ で微分したものです。
              - $V\sigma(W\bm{x} + \bm{b}) - \bm{t}$ が $\bm{\delta}_y$。
              - $\bm{b}$ の勾配が、そのまま $\bm{\delta}_a$。
              - それに $\bm{x}^\top$ を掛けたものが $W$ の勾配。
              逆方向の式を一行ずつ代入したものと、同じになっていることを確かめましょう。
            `,
          en`
              The three cards on the right show the derivatives of the same loss by $V$, $\bm{b}$ and $W$.
              - $V\sigma(W\bm{x} + \bm{b}) - \bm{t}$ is $\bm{\delta}_y$.
              - The gradient by $\bm{b}$ is $\bm{\delta}_a$ itself.
              - Multiplied by $\bm{x}^\top$ it is the gradient by $W$.
              Substitute the formulas of the backward pass into each other and check that they agree.
            `,
        ),
        fn("network", tex`E(W, \bm{b}, V) = \frac{1}{2}\|V\sigma(W\bm{x} + \bm{b}) - \bm{t}\|^2`),
        formula(tex`\bm{x} \to \bm{a} \to \bm{h} \to \bm{y} \to L`),
      ],
      [
        derivative("network", "V", { view: ["compact"] }),
        derivative("network", "b", { view: ["compact"] }),
        derivative("network", "W", { view: ["compact"] }),
      ],
    ],
  ]),
]
