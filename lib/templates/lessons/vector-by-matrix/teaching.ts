import { derivative, en, fn, formula, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 行列一枚では足りない
            - ベクトル値関数 $\bm{f}(X)$ の微分に、偏微分がいくつ要るかを言える。
            - 成分 $\dfrac{\partial f_k(X)}{\partial x_{ij}}$ の三つの添字の意味を説明できる。
            - スライスに分けて読み、必要な部分だけを計算できる。
          `,
          en`
            # One matrix is not enough
            - Say how many partial derivatives a vector-valued $\bm{f}(X)$ has.
            - Explain the three indices of $\dfrac{\partial f_k(X)}{\partial x_{ij}}$.
            - Read the result slice by slice and compute only what is needed.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            これまでの結果の形を思い出しましょう。
            - スカラーをベクトルで：ベクトル
            - ベクトルをベクトルで：行列
            - スカラーを行列で：行列
            では、ベクトルを行列で微分したらどうなりますか。
          `,
          en`
            **To begin with**
            Recall what came out so far.
            - A scalar by a vector: a vector
            - A vector by a vector: a matrix
            - A scalar by a matrix: a matrix
            What about a vector by a matrix?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "偏微分を数える", en: "Counting partial derivatives" }, [
    [
      [
        text(
          ja`
            # 三つの添字
            出力が $p$ 個の成分をもつとします。
            $$\bm{f}(X) = \begin{bmatrix} f_1(X) \\ f_2(X) \\ \vdots \\ f_p(X) \end{bmatrix}$$
            $X$ が $m \times n$ なら、偏微分は全部で $p \times m \times n$ 個です。一般形は次のとおりです。
            $$\frac{\partial f_k(X)}{\partial x_{ij}}$$
          `,
          en`
            # Three indices
            Let the value have $p$ entries.
            $$\bm{f}(X) = \begin{bmatrix} f_1(X) \\ f_2(X) \\ \vdots \\ f_p(X) \end{bmatrix}$$
            If $X$ is $m \times n$, there are $p \times m \times n$ partial derivatives. In general, each of them is
            $$\frac{\partial f_k(X)}{\partial x_{ij}}$$
          `,
        ),
        note(
          "green",
          ja`
            - $k$：出力の何番目か（$1$ から $p$）
            - $i$：$X$ の何行目か（$1$ から $m$）
            - $j$：$X$ の何列目か（$1$ から $n$）
          `,
          en`
            - $k$: which entry of the output, from $1$ to $p$
            - $i$: which row of $X$, from $1$ to $m$
            - $j$: which column of $X$, from $1$ to $n$
          `,
        ),
      ],
      [
        text(
          ja`
            # テンソルとして書く
            添字が三つあるので、行列ではなく**3次元のテンソル**（3階のテンソル）の成分として表します。
            $$\left(\frac{\partial \bm{f}(X)}{\partial X}\right)_{kij} = \frac{\partial f_k(X)}{\partial x_{ij}}$$
            ヤコビ行列に相当するものですが、入力が行列なので、添字が一つ増えました。
          `,
          en`
            # Written as a tensor
            With three indices it is not a matrix but a **three-dimensional tensor**, a tensor of third order.
            $$\left(\frac{\partial \bm{f}(X)}{\partial X}\right)_{kij} = \frac{\partial f_k(X)}{\partial x_{ij}}$$
            It corresponds to the Jacobian, but as a matrix goes in, there is one index more.
          `,
        ),
        note(
          "blue",
          ja`こういう計算を手で全部やる必要はありません。PyTorch などの自動微分に任せるのが一番です。大事なのは、**何を計算しているか**を知っていることです。`,
          en`Nobody has to do all of this by hand: it is best left to automatic differentiation, as in PyTorch. What matters is to know **what is being computed**.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：スライスで読む", en: "Worked example: slice by slice" }, [
    [
      [
        fn("small", tex`\bm{f}(X) = (x_{11} + x_{12},\ x_{11}x_{22})`, {
          X: { latex: "X", shape: [2, 2] },
        }),
        text(
          ja`
              # $k$ を止めると勾配行列
              出力の番号 $k$ を一つ選ぶと、残りは $\frac{\partial f_k}{\partial X}$ という、ふつうの勾配行列です。テンソルは、それを $p$ 枚重ねたものと思えます。
              - 1枚目：$f_1 = x_{11} + x_{12}$ の勾配行列
              - 2枚目：$f_2 = x_{11}x_{22}$ の勾配行列
            `,
          en`
              # Hold $k$: a gradient matrix
              Choose one output $k$. What is left, $\frac{\partial f_k}{\partial X}$, is an ordinary gradient matrix, and the tensor is a stack of $p$ such matrices.
              - First slice: the gradient matrix of $f_1 = x_{11} + x_{12}$
              - Second slice: the gradient matrix of $f_2 = x_{11}x_{22}$
            `,
        ),
      ],
      [derivative("small", "X", { view: ["expanded"] })],
    ],
  ]),
  frame("example", { ja: "例題：Xᵀa と δ", en: "Worked example: Xᵀa and δ" }, [
    [
      [
        fn("xta", tex`\bm{g}(X) = X^\top\bm{a}`),
        text(
          ja`
              # 記号 $\delta_{kj}$
              $k$ 番目の成分は $g_k = \sum_i x_{ik} a_i$ です。ここに現れるのは、$X$ の $k$ 列目だけです。
              だから $\frac{\partial g_k}{\partial x_{ij}}$ は、$j = k$ のとき $a_i$、そうでなければ $0$。これを**クロネッカーのデルタ**で一つの式に書きます。
              $$\delta_{kj} = \begin{cases} 1 & (k = j) \\ 0 & (k \neq j) \end{cases}$$
            `,
          en`
              # The sign $\delta_{kj}$
              Entry $k$ is $g_k = \sum_i x_{ik} a_i$. Only column $k$ of $X$ appears in it.
              So $\frac{\partial g_k}{\partial x_{ij}}$ is $a_i$ when $j = k$, and $0$ otherwise. The **Kronecker delta** puts this into one formula.
              $$\delta_{kj} = \begin{cases} 1 & (k = j) \\ 0 & (k \neq j) \end{cases}$$
            `,
        ),
        formula(tex`\frac{\partial g_k}{\partial x_{ij}} = \delta_{kj}\,a_i`),
      ],
      [derivative("xta", "X", { view: ["index", "expanded"] })],
    ],
  ]),
]
