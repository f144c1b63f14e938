import { en, fn, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # 入るもの・出るもの
            関数を見たら、まず二つのことを確かめます。
            - **何を入れるか**：スカラー、ベクトル、行列
            - **何が出てくるか**：スカラー、ベクトル、行列
            組み合わせは $3 \times 3 = 9$ 種類です。この授業の終わりには、どの式も「9種類の表」のどこかに置けるようになります。
          `,
          en`
            # What goes in, what comes out
            Two questions come first when you meet a function.
            - **What goes in**: a scalar, a vector or a matrix
            - **What comes out**: a scalar, a vector or a matrix
            That makes $3 \times 3 = 9$ kinds. By the end of this lesson you can put any formula into its place in that table.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            - 部屋の中の場所を入れると、気温が出てくる。
            - 時刻を入れると、電車の位置が出てくる。
            - 写真を入れると、明るさの平均が出てくる。
            それぞれ、何が入って何が出てくる関数ですか。
          `,
          en`
            **To begin with**
            - Put in a place in the room and get its temperature.
            - Put in a time and get the position of a train.
            - Put in a photograph and get its mean brightness.
            What goes in and what comes out in each?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "スカラー値関数", en: "Scalar-valued functions" }, [
    [
      [
        text(
          ja`
            # スカラーを返す関数
            スカラーを返す関数を**スカラー値関数**と呼びます。入力がスカラーでもベクトルでも行列でも、返すものがスカラーならスカラー値関数です。
            入力の $x$ を**スカラー変数**、$\bm{x}$ を**ベクトル変数**と呼びます。
          `,
          en`
            # Functions that return a scalar
            A function that returns a scalar is **scalar-valued**, whether a scalar, a vector or a matrix goes in.
            The input $x$ is a **scalar variable**, the input $\bm{x}$ a **vector variable**.
          `,
        ),
        text(
          ja`
            たくさんの値 $x_1, x_2, \ldots, x_n$ を受け取る関数は、まとめて $\bm{x}$ と書くと短くなります。
            $$f(\bm{x}) = f(x_1, x_2, \ldots, x_n)$$
            $n = 1$ なら入力はスカラーとみなせます。だから、ベクトルについて言えることはスカラーについても言えます。
          `,
          en`
            A function of many values $x_1, x_2, \ldots, x_n$ is shorter to write if one $\bm{x}$ stands for all of them.
            $$f(\bm{x}) = f(x_1, x_2, \ldots, x_n)$$
            With $n = 1$ the input counts as a scalar, so what is said about vectors includes scalars.
          `,
        ),
        note(
          "blue",
          ja`行列の要素の**平均**や**分散**も、行列を入れてスカラーが出る関数です。`,
          en`The **mean** and the **variance** of the entries of a matrix are scalar-valued functions of a matrix too.`,
        ),
      ],
      [
        fn("scalar-scalar", tex`f(x) = x^2 + 5`),
        fn("scalar-vector", tex`g(\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1`),
        fn("scalar-matrix", tex`s(X) = \sum_{i=1}^m \sum_{j=1}^n x_{ij}^2`),
        text(
          ja`$s(X)$ は、$m \times n$ 行列の中身を全部2乗して足し合わせます。`,
          en`$s(X)$ squares all entries of an $m \times n$ matrix and adds them up.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "ベクトル値関数", en: "Vector-valued functions" }, [
    [
      [
        text(
          ja`
            # ベクトルを返す関数
            ベクトルを返す関数が**ベクトル値関数**です。太字の $\bm{f}$ で書きます（太字にしない本も多く、文脈で判断します）。
            成分の一つひとつが、ふつうのスカラー値関数です。
            $$\bm{f}(x) = \bigl(f_1(x),\ f_2(x),\ \ldots,\ f_n(x)\bigr)$$
            $$\bm{f}(\bm{x}) = \begin{bmatrix} f_1(\bm{x}) \\ f_2(\bm{x}) \\ \vdots \\ f_m(\bm{x}) \end{bmatrix}$$
          `,
          en`
            # Functions that return a vector
            A function that returns a vector is **vector-valued** and is written with a bold $\bm{f}$ (many books leave it thin; the context makes it clear).
            Each of its entries is an ordinary scalar-valued function.
            $$\bm{f}(x) = \bigl(f_1(x),\ f_2(x),\ \ldots,\ f_n(x)\bigr)$$
            $$\bm{f}(\bm{x}) = \begin{bmatrix} f_1(\bm{x}) \\ f_2(\bm{x}) \\ \vdots \\ f_m(\bm{x}) \end{bmatrix}$$
          `,
        ),
        text(
          ja`
            # 線形変換
            機械学習でいちばんよく使うのが、行列を掛けてベクトルを足す形です。
            $$W\bm{x} + \bm{b} = \begin{bmatrix} w_{11} & \cdots & w_{1n} \\ w_{21} & \cdots & w_{2n} \\ \vdots & \ddots & \vdots \\ w_{m1} & \cdots & w_{mn} \end{bmatrix} \begin{bmatrix} x_1 \\ \vdots \\ x_n \end{bmatrix} + \begin{bmatrix} b_1 \\ b_2 \\ \vdots \\ b_m \end{bmatrix}$$
            $$W\bm{x} + \bm{b} = \begin{bmatrix} w_{11} x_1 + \cdots + w_{1n} x_n + b_1 \\ w_{21} x_1 + \cdots + w_{2n} x_n + b_2 \\ \vdots \\ w_{m1} x_1 + \cdots + w_{mn} x_n + b_m \end{bmatrix}$$
            （$\bm{b}$ を足すと、厳密には**アフィン変換**と呼びます。）
            重み $W$ とバイアス $\bm{b}$ のほうを変数と見て $\bm{f}(W, \bm{b}) = W\bm{x} + \bm{b}$ とすることもあります。式は同じでも、このとき $\bm{x}$ は固定された値で、入力が違います。この見方は、あとで勾配を計算するときに使います。
          `,
          en`
            # The linear map
            Machine learning uses one form more than any other: multiply by a matrix and add a vector.
            $$W\bm{x} + \bm{b} = \begin{bmatrix} w_{11} & \cdots & w_{1n} \\ w_{21} & \cdots & w_{2n} \\ \vdots & \ddots & \vdots \\ w_{m1} & \cdots & w_{mn} \end{bmatrix} \begin{bmatrix} x_1 \\ \vdots \\ x_n \end{bmatrix} + \begin{bmatrix} b_1 \\ b_2 \\ \vdots \\ b_m \end{bmatrix}$$
            $$W\bm{x} + \bm{b} = \begin{bmatrix} w_{11} x_1 + \cdots + w_{1n} x_n + b_1 \\ w_{21} x_1 + \cdots + w_{2n} x_n + b_2 \\ \vdots \\ w_{m1} x_1 + \cdots + w_{mn} x_n + b_m \end{bmatrix}$$
            (With the $\bm{b}$ it is, strictly speaking, an **affine** map.)
            One may also take the weights $W$ and the bias $\bm{b}$ as the variables: $\bm{f}(W, \bm{b}) = W\bm{x} + \bm{b}$. The formula is the same, but now $\bm{x}$ is fixed and the inputs are different. We will need this view for gradients.
          `,
        ),
      ],
      [
        fn("vector-scalar", tex`\bm{c}(x) = (x^2,\ 2x + 1)`),
        fn("vector-vector", tex`\bm{h}(\bm{x}) = (x_1^2,\ x_1 x_2,\ 2x_2 + 1)`),
        fn("linear", tex`\bm{y}(\bm{x}) = W\bm{x} + \bm{b}`),
        fn("vector-matrix", tex`\bm{u}(W, \bm{b}) = W\bm{x} + \bm{b}`),
        note(
          "blue",
          ja`行列を入れて、要素の平均と分散を並べたベクトルを返す関数も、行列入力のベクトル値関数です。`,
          en`Put in a matrix and get the mean and the variance of its entries as a vector: that is a vector-valued function of a matrix as well.`,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "行列値関数", en: "Matrix-valued functions" }, [
    [
      [
        text(
          ja`
            # 行列を返す関数
            行列を返す関数が**行列値関数**で、大文字で書きます。各成分がスカラー値関数です。
            $$F(x) = \begin{bmatrix} f_{11}(x) & f_{12}(x) & \cdots & f_{1n}(x) \\ f_{21}(x) & f_{22}(x) & \cdots & f_{2n}(x) \\ \vdots & \vdots & \ddots & \vdots \\ f_{m1}(x) & f_{m2}(x) & \cdots & f_{mn}(x) \end{bmatrix}$$
            入力が $\bm{x}$ や $X$ でも同じ形です。成分が $f_{ij}(\bm{x})$、$f_{ij}(X)$ になります。
          `,
          en`
            # Functions that return a matrix
            A function that returns a matrix is **matrix-valued** and is written with a capital letter. Each entry is a scalar-valued function.
            $$F(x) = \begin{bmatrix} f_{11}(x) & f_{12}(x) & \cdots & f_{1n}(x) \\ f_{21}(x) & f_{22}(x) & \cdots & f_{2n}(x) \\ \vdots & \vdots & \ddots & \vdots \\ f_{m1}(x) & f_{m2}(x) & \cdots & f_{mn}(x) \end{bmatrix}$$
            With $\bm{x}$ or $X$ as the input it looks the same; the entries become $f_{ij}(\bm{x})$ and $f_{ij}(X)$.
          `,
        ),
        text(
          ja`
            代表例が**回転行列** $R(\theta)$ です。角度 $\theta$（ラジアン）を入れると、平面のベクトルをその角度だけ回す $2 \times 2$ 行列が出てきます。
          `,
          en`
            The classic example is the **rotation matrix** $R(\theta)$: put in an angle $\theta$ in radians, and out comes the $2 \times 2$ matrix that rotates plane vectors by that angle.
          `,
        ),
      ],
      [
        fn(
          "matrix-scalar",
          tex`R(\theta) = \begin{bmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{bmatrix}`,
        ),
        fn("matrix-vector", tex`P(\bm{x}) = \bm{x}\bm{x}^\top`),
        fn("matrix-matrix", tex`Q(X) = X^\top X`),
      ],
    ],
  ]),
  frame("example", { ja: "例題：場を見る", en: "Worked example: looking at fields" }, [
    [
      [
        text(
          ja`
              # スカラー場
              入力が空間の位置のとき、関数を**場**（field）と呼ぶことがあります。各点にスカラーを対応させるのが**スカラー場**（scalar field）。温度や圧力の分布がそうです。図は等高線です。
            `,
          en`
              # A scalar field
              When the input is a position in space, the function is often called a **field**. A **scalar field** assigns a scalar to each point, as temperature and pressure do. The picture shows its level lines.
            `,
        ),
        fn("temperature", tex`T(\bm{x}) = e^{-x_1^2 - 2x_2^2}`),
        plot("temperature", { figure: "contours", bounds: [-2, 2, -1.5, 1.5] }),
      ],
      [
        text(
          ja`
              # ベクトル場
              各点にベクトルを対応させるのが**ベクトル場**（vector field）。電場や磁場、風の流れがそうです。図は各点での矢印です。下の場は、どんな流れに見えますか。
            `,
          en`
              # A vector field
              A **vector field** assigns a vector to each point, as electric and magnetic fields do, or the wind. The picture shows an arrow at each point. What kind of flow do you see below?
            `,
        ),
        fn("flow", tex`\bm{v}(\bm{x}) = (-x_2,\ x_1)`),
        plot("flow", { figure: "field", bounds: [-2, 2, -1.5, 1.5] }),
      ],
    ],
  ]),
  frame("example", { ja: "9種類の表", en: "The table of nine" }, [
    [
      [
        text(
          ja`
            # 入力がスカラー
            - スカラー値 $f(x) = x^2 + 5$
            - ベクトル値 $\bm{c}(x) = (x^2,\ 2x + 1)$
            - 行列値 $R(\theta)$
          `,
          en`
            # A scalar goes in
            - scalar-valued: $f(x) = x^2 + 5$
            - vector-valued: $\bm{c}(x) = (x^2,\ 2x + 1)$
            - matrix-valued: $R(\theta)$
          `,
        ),
      ],
      [
        text(
          ja`
            # 入力がベクトル
            - スカラー値 $g(\bm{x})$
            - ベクトル値 $\bm{y}(\bm{x}) = W\bm{x} + \bm{b}$
            - 行列値 $P(\bm{x}) = \bm{x}\bm{x}^\top$
          `,
          en`
            # A vector goes in
            - scalar-valued: $g(\bm{x})$
            - vector-valued: $\bm{y}(\bm{x}) = W\bm{x} + \bm{b}$
            - matrix-valued: $P(\bm{x}) = \bm{x}\bm{x}^\top$
          `,
        ),
      ],
      [
        text(
          ja`
            # 入力が行列
            - スカラー値 $s(X)$
            - ベクトル値 $\bm{u}(W, \bm{b}) = W\bm{x} + \bm{b}$
            - 行列値 $Q(X) = X^\top X$
          `,
          en`
            # A matrix goes in
            - scalar-valued: $s(X)$
            - vector-valued: $\bm{u}(W, \bm{b}) = W\bm{x} + \bm{b}$
            - matrix-valued: $Q(X) = X^\top X$
          `,
        ),
      ],
    ],
    [
      [
        note(
          "blue",
          ja`カードの見出しの $\mathbb{R} \to \mathbb{R}^n$ は「スカラーからベクトル」、$\mathbb{R}^n \to \mathbb{R}$ は「ベクトルからスカラー」、$\mathbb{R}^{m \times n} \to \mathbb{R}$ は「行列からスカラー」と読みます。`,
          en`In the heading of a card, read $\mathbb{R} \to \mathbb{R}^n$ as “scalar to vector”, $\mathbb{R}^n \to \mathbb{R}$ as “vector to scalar”, $\mathbb{R}^{m \times n} \to \mathbb{R}$ as “matrix to scalar”.`,
        ),
      ],
      [
        note(
          "green",
          ja`名前の文字も手がかりです。細字ならスカラー、太字ならベクトル、大文字なら行列が出てきます。`,
          en`The name helps too: an ordinary letter means a scalar, a bold one a vector, a capital a matrix.`,
        ),
      ],
    ],
  ]),
]
