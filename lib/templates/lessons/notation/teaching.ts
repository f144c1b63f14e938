import { en, fn, formula, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 三つの入れ物
            - **スカラー**、**ベクトル**、**行列**を見分けて、正しい書き方で書ける。
            - $x_i$ や $x_{ij}$ の添字が何番目を指すかを言える。
            - 「$m$ 行 $n$ 列」と聞いて、行と列を取り違えない。
            - 転置 $^\top$ を使って、縦と横を入れ替えられる。
          `,
          en`
            # Three containers
            - Tell **scalars**, **vectors** and **matrices** apart and write each of them properly.
            - Say which entry the indices in $x_i$ and $x_{ij}$ refer to.
            - Hear “$m$ rows and $n$ columns” without mixing them up.
            - Turn columns into rows with the transpose $^\top$.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            今朝の気温、駅ごとの気温、駅と時刻ごとの気温。
            それぞれ、数をどう並べて書きますか。
          `,
          en`
            **To begin with**
            This morning's temperature. The temperature at each station. The temperature at each station and hour.
            How would you arrange the numbers of each?
          `,
        ),
        note(
          "blue",
          ja`この授業では**実数だけ**を使います。虚数は出てきません。`,
          en`These lessons use **real numbers only**; complex numbers do not appear.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "スカラーとベクトル", en: "Scalars and vectors" }, [
    [
      [
        text(
          ja`
            # スカラー
            ふだん「数」と呼んでいるものが**スカラー**（scalar）です。
            $$1.5,\quad \frac{1}{3},\quad 10^3$$
            細字の小文字 $x, a, \alpha$ で書きます。
          `,
          en`
            # Scalars
            What we call a number in everyday life is a **scalar**.
            $$1.5,\quad \frac{1}{3},\quad 10^3$$
            It is written with an ordinary lower-case letter: $x, a, \alpha$.
          `,
        ),
        text(
          ja`
            # ベクトル
            スカラーを順に並べたものが**ベクトル**（vector）です。太字の小文字で書きます。
            $$\bm{x} = \left(1.2,\ \frac{1}{3},\ 10^3\right)$$
            成分が3つなので**3次元ベクトル**です。1次元のベクトルは、ふつうスカラーと同じとみなします。
          `,
          en`
            # Vectors
            Scalars listed in a fixed order make a **vector**. It is written with a bold lower-case letter.
            $$\bm{x} = \left(1.2,\ \frac{1}{3},\ 10^3\right)$$
            It has three entries, so it is a **three-dimensional vector**. A vector of one dimension usually counts as a scalar.
          `,
        ),
      ],
      [
        text(
          ja`
            # 列ベクトルとして書く
            計算では、成分を縦に積んだ**列ベクトル**（縦ベクトル）として書くのがふつうです。左の例と、成分が $n$ 個の場合は次のとおりです。
            $$\bm{x} = \begin{bmatrix} 1.2 \\ \frac{1}{3} \\ 10^3 \end{bmatrix}, \qquad \bm{x} = \begin{bmatrix} x_1 \\ x_2 \\ \vdots \\ x_n \end{bmatrix}$$
            丸括弧で $(x_1, \ldots, x_n)$ と横に書いても、意味は列ベクトルのままです。
          `,
          en`
            # Written as a column
            In calculations the entries are stacked on top of each other: a **column vector**. The example on the left, and a vector with $n$ entries:
            $$\bm{x} = \begin{bmatrix} 1.2 \\ \frac{1}{3} \\ 10^3 \end{bmatrix}, \qquad \bm{x} = \begin{bmatrix} x_1 \\ x_2 \\ \vdots \\ x_n \end{bmatrix}$$
            Written along the line in parentheses, $(x_1, \ldots, x_n)$, it still means the column.
          `,
        ),
        note(
          "green",
          ja`$\bm{x}$ と一文字で書けるのが便利なところです。中身が何個あっても、式の形は変わりません。`,
          en`The single letter $\bm{x}$ is convenient: however many entries there are, the formula looks the same.`,
        ),
        note(
          "blue",
          ja`物理では太字の代わりに矢印で $\vec{x}$ とも書きます。もともと、空間での「大きさと向き」という意味合いが強かったからでしょう。`,
          en`Physics often writes an arrow, $\vec{x}$, instead of the bold letter, because there a vector is first of all a length and a direction in space.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "行列", en: "Matrices" }, [
    [
      [
        text(
          ja`
            # 縦横に並べる
            スカラーを将棋盤のマス目のように縦横に並べたものが**行列**（matrix）です。大文字で書くことが多く、次の $X$ は2行3列（$2 \times 3$）です。
            $$X = \begin{bmatrix} 1 & 3 & 0.01 \\ -2 & 9 & 5 \end{bmatrix}$$
          `,
          en`
            # Rows and columns
            Scalars arranged like the squares of a chessboard make a **matrix**. It is usually written with a capital letter. This $X$ has two rows and three columns: it is $2 \times 3$.
            $$X = \begin{bmatrix} 1 & 3 & 0.01 \\ -2 & 9 & 5 \end{bmatrix}$$
          `,
        ),
        text(
          ja`
            一般の $m \times n$ 行列（$m$ 行 $n$ 列）は、成分 $x_{ij}$ を使って書きます。$i$ が**行**、$j$ が**列**です。
            $$X = \begin{bmatrix} x_{11} & x_{12} & \cdots & x_{1n} \\ x_{21} & x_{22} & \cdots & x_{2n} \\ \vdots & \vdots & \ddots & \vdots \\ x_{m1} & x_{m2} & \cdots & x_{mn} \end{bmatrix}$$
          `,
          en`
            In general an $m \times n$ matrix ($m$ rows, $n$ columns) is written with its entries $x_{ij}$: $i$ is the **row**, $j$ the **column**.
            $$X = \begin{bmatrix} x_{11} & x_{12} & \cdots & x_{1n} \\ x_{21} & x_{22} & \cdots & x_{2n} \\ \vdots & \vdots & \ddots & \vdots \\ x_{m1} & x_{m2} & \cdots & x_{mn} \end{bmatrix}$$
          `,
        ),
      ],
      [
        note(
          "green",
          ja`
            **行と列の覚え方**
            朝礼で整列するとき、前から後ろへ**縦に**並ぶのが「列」。列ベクトルも縦に並びます。
          `,
          en`
            **Rows and columns**
            The **columns** of a building stand upright, the **rows** of a theatre run across. A column vector stands upright too.
          `,
        ),
        text(
          ja`
            # 転置
            行と列を入れ替えるのが**転置**で、右肩に $\top$ をつけます。列ベクトルの転置は行ベクトルです。
            $$\bm{x}^\top = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \end{bmatrix}$$
            行列では $(X^\top)_{ij} = x_{ji}$、$m \times n$ は $n \times m$ になります。
          `,
          en`
            # The transpose
            The **transpose**, written $\top$, swaps rows and columns. The transpose of a column vector is a row vector.
            $$\bm{x}^\top = \begin{bmatrix} x_1 & x_2 & \cdots & x_n \end{bmatrix}$$
            For a matrix $(X^\top)_{ij} = x_{ji}$, and $m \times n$ becomes $n \times m$.
          `,
        ),
        note(
          "red",
          ja`添字は**行が先、列が後**。$x_{23}$ は2行目の3列目です。座標の $(x, y)$ の順とは逆に見えるので注意しましょう。`,
          en`**Row first, column second**: $x_{23}$ is in the second row and third column. Coordinates $(x, y)$ seem to go the other way, so take care.`,
        ),
      ],
    ],
  ]),
  frame("example", { ja: "例題：積の大きさを読む", en: "Worked example: sizes of products" }, [
    [
      [
        text(
          ja`
              # 大きさがかみ合うか
              $W$ が $m \times n$、$\bm{x}$ が $n$ 次元のとき、積 $W\bm{x}$ は $m$ 次元ベクトルです。**内側の大きさがそろう**（どちらも $n$）ことが、掛けられる条件です。
              右のカードの見出しには、入力と出力の大きさが表示されます。$\mathbb{R}^n \to \mathbb{R}^m$ は「$n$ 次元ベクトルを入れると $m$ 次元ベクトルが出る」という意味です。$W\bm{x}$ を $\bm{x}W$ に書き換えると、どこが合わないかをカードが教えてくれます。
            `,
          en`
              # Do the sizes fit?
              If $W$ is $m \times n$ and $\bm{x}$ has $n$ entries, then $W\bm{x}$ is a vector with $m$ entries. The product exists because **the inner sizes agree**: both are $n$.
              The heading of each card on the right gives the sizes of input and output: $\mathbb{R}^n \to \mathbb{R}^m$ means that a vector with $n$ entries goes in and one with $m$ entries comes out. Change $W\bm{x}$ to $\bm{x}W$, and the card tells you what does not fit.
            `,
        ),
        formula(tex`(m \times n)\,(n \times 1) \;\to\; (m \times 1)`),
        text(
          ja`
              # 内積と直積
              - $\bm{a}^\top\bm{x}$ は $(1 \times n)(n \times 1)$、つまり**スカラー**。
              - $\bm{a}\bm{x}^\top$ は $(n \times 1)(1 \times n)$、つまり $n \times n$ の**行列**（直積、outer product）。
              同じ二つのベクトルでも、転置の位置で結果の形が変わります。
            `,
          en`
              # Inner and outer products
              - $\bm{a}^\top\bm{x}$ is $(1 \times n)(n \times 1)$: a **scalar**.
              - $\bm{a}\bm{x}^\top$ is $(n \times 1)(1 \times n)$: an $n \times n$ **matrix**.
              The same two vectors: where the transpose stands decides what comes out.
            `,
        ),
      ],
      [
        fn("product", tex`\bm{f}(\bm{x}) = W\bm{x}`),
        fn("inner", tex`g(\bm{x}) = \bm{a}^\top\bm{x}`, {
          a: { latex: tex`\bm{a}`, shape: ["n"] },
        }),
        fn("outer", tex`P(\bm{x}) = \bm{a}\bm{x}^\top`, {
          x: { latex: tex`\bm{x}`, shape: ["n"] },
          a: { latex: tex`\bm{a}`, shape: ["n"] },
        }),
      ],
    ],
  ]),
]
