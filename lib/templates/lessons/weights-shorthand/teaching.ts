import { derivative, en, fn, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 重みで微分する
            - $W\bm{x}$ を $W$ で微分したテンソルを、スライスに分けて書ける。
            - 略記 $\bm{x}^\top$ が何を省いているかを説明できる。
            - 損失の勾配 $\frac{\partial L}{\partial W}$ を、略記から正しく組み立てられる。
          `,
          en`
            # Differentiate by the weights
            - Write down the derivative of $W\bm{x}$ by $W$ slice by slice.
            - Explain what the shorthand $\bm{x}^\top$ leaves out.
            - Use it to build the gradient $\frac{\partial L}{\partial W}$ of a loss correctly.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            $y_1 = w_{11} x_1 + w_{12} x_2$ です。$w_{12}$ を少し増やすと、$y_1$ はどれだけ増えますか。$w_{21}$ を増やしたらどうですか。
          `,
          en`
            **To begin with**
            $y_1 = w_{11} x_1 + w_{12} x_2$. Raise $w_{12}$ a little: by how much does $y_1$ grow? And if you raise $w_{21}$?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "一行ずつ微分する", en: "Row by row" }, [
    [
      [
        text(
          ja`
            # まず展開
            今度は $\bm{x}$ が固定で、$W$ が変数です。
            $$\bm{f}(W) = W\bm{x} = \begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \cdots + w_{1n} x_n \\ w_{21} x_1 + w_{22} x_2 + \cdots + w_{2n} x_n \\ \vdots \\ w_{m1} x_1 + w_{m2} x_2 + \cdots + w_{mn} x_n \end{bmatrix}$$
            1行目 $f_1(W)$ に現れるのは、$W$ の**1行目の成分だけ**です。
          `,
          en`
            # Write it out first
            Now $\bm{x}$ is fixed, and $W$ is the variable.
            $$\bm{f}(W) = W\bm{x} = \begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \cdots + w_{1n} x_n \\ w_{21} x_1 + w_{22} x_2 + \cdots + w_{2n} x_n \\ \vdots \\ w_{m1} x_1 + w_{m2} x_2 + \cdots + w_{mn} x_n \end{bmatrix}$$
            The first row, $f_1(W)$, contains **only entries of the first row** of $W$.
          `,
        ),
        text(
          ja`
            だから、$f_1$ を $w_{ij}$ ごとに偏微分して並べると、1行目に $\bm{x}^\top$ が入り、あとは全部 $0$ です。
            $$\frac{\partial f_1(W)}{\partial W} = \begin{bmatrix} \dfrac{\partial f_1}{\partial w_{11}} & \cdots & \dfrac{\partial f_1}{\partial w_{1n}} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_1}{\partial w_{m1}} & \cdots & \dfrac{\partial f_1}{\partial w_{mn}} \end{bmatrix}$$
            $$\frac{\partial f_1(W)}{\partial W} = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \\ 0 & 0 & \cdots & 0 \\ \vdots & \vdots & \ddots & \vdots \\ 0 & 0 & \cdots & 0 \end{bmatrix}$$
          `,
          en`
            So the partial derivatives of $f_1$ by all the $w_{ij}$ are $\bm{x}^\top$ in the first row and $0$ everywhere else.
            $$\frac{\partial f_1(W)}{\partial W} = \begin{bmatrix} \dfrac{\partial f_1}{\partial w_{11}} & \cdots & \dfrac{\partial f_1}{\partial w_{1n}} \\[2ex] \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_1}{\partial w_{m1}} & \cdots & \dfrac{\partial f_1}{\partial w_{mn}} \end{bmatrix}$$
            $$\frac{\partial f_1(W)}{\partial W} = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \\ 0 & 0 & \cdots & 0 \\ \vdots & \vdots & \ddots & \vdots \\ 0 & 0 & \cdots & 0 \end{bmatrix}$$
          `,
        ),
      ],
      [
        text(
          ja`
            同じように、2行目 $f_2(W)$ は次のようになります。
            $$\frac{\partial (W\bm{x})_2}{\partial W} = \frac{\partial f_2(W)}{\partial W} = \begin{bmatrix} 0 & 0 & \cdots & 0 \\ x_1 & x_2 & \cdots & x_n \\ 0 & 0 & \cdots & 0 \\ \vdots & \vdots & \ddots & \vdots \\ 0 & 0 & \cdots & 0 \end{bmatrix}$$
          `,
          en`
            For the second row, $f_2(W)$, likewise:
            $$\frac{\partial (W\bm{x})_2}{\partial W} = \frac{\partial f_2(W)}{\partial W} = \begin{bmatrix} 0 & 0 & \cdots & 0 \\ x_1 & x_2 & \cdots & x_n \\ 0 & 0 & \cdots & 0 \\ \vdots & \vdots & \ddots & \vdots \\ 0 & 0 & \cdots & 0 \end{bmatrix}$$
          `,
        ),
        note(
          "green",
          ja`どのスライスにも、同じ $\bm{x}^\top$ が**ちょうど一行だけ**入り、残りの行は全部 $0$ です。`,
          en`Every slice holds the same $\bm{x}^\top$ in **exactly one row**, and $0$ in all the others.`,
        ),
        text(
          ja`
            なお、$^\top$ は転置で、列ベクトルを行ベクトルに変えます。
            $$\bm{x}^\top = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \end{bmatrix}$$
          `,
          en`
            Remember that $^\top$ is the transpose: the column becomes a row.
            $$\bm{x}^\top = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \end{bmatrix}$$
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "略記とその理由", en: "The shorthand, and why it works" }, [
    [
      [
        text(
          ja`
            # 機械学習の略記
            本来は3次元のテンソルですが、機械学習では単に $\bm{x}^\top$ と書くことが多くあります。
            $$\frac{\partial (W\bm{x})}{\partial W} = \bm{x}^\top$$
            等号で書きますが、左右の**形は同じではありません**。「必要な情報は $\bm{x}^\top$ に全部入っている」という約束です。
          `,
          en`
            # The shorthand of machine learning
            The derivative really is a three-dimensional tensor, but in machine learning one often writes just $\bm{x}^\top$.
            $$\frac{\partial (W\bm{x})}{\partial W} = \bm{x}^\top$$
            Despite the equals sign, the two sides **do not have the same shape**. It is an agreement: $\bm{x}^\top$ contains all that is needed.
          `,
        ),
        note(
          "red",
          ja`略記は等式としては正しくありません。このボードでも、$\bm{x}^\top$ は必ず「略記」として表示します。`,
          en`Taken as an equation, the shorthand is wrong. That is why this board always labels $\bm{x}^\top$ as shorthand.`,
        ),
      ],
      [
        text(
          ja`
            # なぜ足りるのか
            $w_{ij}$ で偏微分した結果は、対応する入力 $x_j$ です。これは行 $i$ がどこであっても**同じ**です。
            $$\frac{\partial (W\bm{x})_k}{\partial w_{ij}} = \delta_{ki}\,x_j$$
            だから、同じ $\bm{x}^\top$ を何枚も持ち歩く必要はありません。計算の量も減ります。
          `,
          en`
            # Why it is enough
            The derivative by $w_{ij}$ is the corresponding input $x_j$, and it is **the same** for every row $i$.
            $$\frac{\partial (W\bm{x})_k}{\partial w_{ij}} = \delta_{ki}\,x_j$$
            So there is no need to carry around many copies of the same $\bm{x}^\top$. That saves work as well.
          `,
        ),
        text(
          ja`
            # 使い方
            損失 $L$ が $\bm{y} = W\bm{x}$ を通して $W$ から決まるとき、$\bm{\delta} = \frac{\partial L}{\partial \bm{y}}$ とおきます（太字の $\bm{\delta}$ はベクトルで、$\delta_{ki}$ とは別のものです）。
            $$\frac{\partial L}{\partial W} = \bm{\delta}\,\bm{x}^\top$$
            略記の前に、$\bm{\delta}$ を**左から**掛けます。これで $m \times n$ の勾配行列になります。
          `,
          en`
            # How to use it
            If a loss $L$ depends on $W$ through $\bm{y} = W\bm{x}$, let $\bm{\delta} = \frac{\partial L}{\partial \bm{y}}$ (the bold $\bm{\delta}$ is a vector and has nothing to do with $\delta_{ki}$). Then
            $$\frac{\partial L}{\partial W} = \bm{\delta}\,\bm{x}^\top$$
            Multiply the shorthand by $\bm{\delta}$ **from the left**, and you have the $m \times n$ gradient matrix.
          `,
        ),
      ],
    ],
  ]),
  frame(
    "example",
    { ja: "例題：テンソルと略記を並べて見る", en: "Worked example: tensor and shorthand side by side" },
    [
      [
        [
          fn("wx", tex`\bm{f}(W) = W\bm{x}`),
          text(
            ja`
              右のカードには、成分の式 $\delta_{ki}x_j$、スライス、そして略記が出ています。それぞれのスライスの何行目に $x_1, \ldots, x_n$ があるか、目で追ってみましょう。
            `,
            en`
              The card on the right shows the entry $\delta_{ki}x_j$, the slices, and the shorthand. Find the row with $x_1, \ldots, x_n$ in each slice.
            `,
          ),
        ],
        [derivative("wx", "W", { view: ["index", "expanded"] })],
      ],
    ],
  ),
  frame("example", { ja: "例題：損失の勾配", en: "Worked example: the gradient of a loss" }, [
    [
      [
        fn("loss", tex`\ell(W) = \frac{1}{2}\|W\bm{x} - \bm{t}\|^2`),
        text(
          ja`
              予測 $\bm{y} = W\bm{x}$ と正解 $\bm{t}$ の差が $\bm{\delta} = W\bm{x} - \bm{t}$ なので、勾配は $(W\bm{x} - \bm{t})\bm{x}^\top$ です。
              大きさを確かめましょう。$(m \times 1)(1 \times n) = m \times n$ で、$W$ と同じ形です。
            `,
          en`
              Here $\bm{\delta} = W\bm{x} - \bm{t}$, the prediction $\bm{y} = W\bm{x}$ minus the target $\bm{t}$, so the gradient is $(W\bm{x} - \bm{t})\bm{x}^\top$.
              Check the size: $(m \times 1)(1 \times n) = m \times n$, the shape of $W$.
            `,
        ),
      ],
      [derivative("loss", "W", { view: ["compact", "steps"], detail: "overview", lens: "differentials" })],
    ],
  ]),
]
