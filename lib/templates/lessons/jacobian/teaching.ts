import { derivative, en, fn, ja, note, plot, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const teaching: readonly LessonFrame[] = [
  frame("goal", { ja: "今日の目標", en: "What this lesson is for" }, [
    [
      [
        text(
          ja`
            # ベクトルをベクトルで微分する
            - ヤコビ行列の大きさを、計算する前に言える。
            - 行が**出力**、列が**入力**に対応することを使って書ける。
            - ヤコビ行列を「近くで見た写像」として説明できる。
          `,
          en`
            # A vector by a vector
            - Say how large a Jacobian is before computing it.
            - Write it down, knowing that rows stand for **outputs** and columns for **inputs**.
            - Explain it as the map seen from close up.
          `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
            **はじめに考えよう**
            つまみが2つ、メーターが3つの機械があります。つまみを1つ少し回すと、3つのメーターが少しずつ動きます。
            「どのつまみが、どのメーターに、どれだけ効くか」を全部書くには、数がいくつ要りますか。
          `,
          en`
            **To begin with**
            A machine has two knobs and three meters. Turn one knob a little and all three meters move a little.
            How many numbers does it take to describe how strongly each knob acts on each meter?
          `,
        ),
      ],
    ],
  ]),
  frame("explanation", { ja: "組み立て方", en: "How it is built" }, [
    [
      [
        text(
          ja`
            # 成分ごとに、ベクトルで微分
            出力が $m$ 次元のベクトル値関数は、スカラー値関数を $m$ 個並べたものです。
            $$\bm{f}(\bm{x}) = \begin{bmatrix} f_1(\bm{x}) \\ f_2(\bm{x}) \\ \vdots \\ f_m(\bm{x}) \end{bmatrix}$$
            その一つひとつを $n$ 次元の $\bm{x}$ で微分すると、偏微分が $n$ 個ずつ出ます。ここでは横に並べて、一行にします。
            $$\frac{\partial f_i(\bm{x})}{\partial \bm{x}} = \left(\frac{\partial f_i}{\partial x_1},\ \frac{\partial f_i}{\partial x_2},\ \ldots,\ \frac{\partial f_i}{\partial x_n}\right)$$
          `,
          en`
            # Each entry, by the vector
            A vector-valued function with $m$ entries is $m$ scalar-valued functions, one above the other.
            $$\bm{f}(\bm{x}) = \begin{bmatrix} f_1(\bm{x}) \\ f_2(\bm{x}) \\ \vdots \\ f_m(\bm{x}) \end{bmatrix}$$
            Differentiate each of them by the $n$ entries of $\bm{x}$ to get $n$ partial derivatives, this time laid out as a row.
            $$\frac{\partial f_i(\bm{x})}{\partial \bm{x}} = \left(\frac{\partial f_i}{\partial x_1},\ \frac{\partial f_i}{\partial x_2},\ \ldots,\ \frac{\partial f_i}{\partial x_n}\right)$$
          `,
        ),
        note(
          "green",
          ja`
            - **行**は出力の成分 $f_i$ に対応する。だから $m$ 行。
            - **列**は入力の成分 $x_j$ に対応する。だから $n$ 列。
          `,
          en`
            - Each **row** belongs to an entry $f_i$ of the output, so there are $m$ rows.
            - Each **column** belongs to an entry $x_j$ of the input, so there are $n$ columns.
          `,
        ),
      ],
      [
        text(
          ja`
            # 一段ずつ重ねる
            それを上から順に重ねた $m \times n$ 行列が**ヤコビ行列**（Jacobian matrix）です。
            $$J_{\bm{f}} = \frac{\partial \bm{f}(\bm{x})}{\partial \bm{x}} = \begin{bmatrix} \dfrac{\partial f_1}{\partial x_1} & \dfrac{\partial f_1}{\partial x_2} & \cdots & \dfrac{\partial f_1}{\partial x_n} \\[2ex] \dfrac{\partial f_2}{\partial x_1} & \dfrac{\partial f_2}{\partial x_2} & \cdots & \dfrac{\partial f_2}{\partial x_n} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_m}{\partial x_1} & \dfrac{\partial f_m}{\partial x_2} & \cdots & \dfrac{\partial f_m}{\partial x_n} \end{bmatrix}$$
            $i$ 行 $j$ 列の成分は $\dfrac{\partial f_i}{\partial x_j}$ です。
          `,
          en`
            # Stack the rows
            Stacked from top to bottom, these rows form an $m \times n$ matrix, the **Jacobian matrix**.
            $$J_{\bm{f}} = \frac{\partial \bm{f}(\bm{x})}{\partial \bm{x}} = \begin{bmatrix} \dfrac{\partial f_1}{\partial x_1} & \dfrac{\partial f_1}{\partial x_2} & \cdots & \dfrac{\partial f_1}{\partial x_n} \\[2ex] \dfrac{\partial f_2}{\partial x_1} & \dfrac{\partial f_2}{\partial x_2} & \cdots & \dfrac{\partial f_2}{\partial x_n} \\[2ex] \vdots & \vdots & \ddots & \vdots \\[2ex] \dfrac{\partial f_m}{\partial x_1} & \dfrac{\partial f_m}{\partial x_2} & \cdots & \dfrac{\partial f_m}{\partial x_n} \end{bmatrix}$$
            The entry in row $i$ and column $j$ is $\dfrac{\partial f_i}{\partial x_j}$.
          `,
        ),
        note(
          "blue",
          ja`$J_{\bm{f}}$ のほかに $D\bm{f}(\bm{x})$、$D_{\bm{x}}\bm{f}$ とも書きます。たいていは文脈でヤコビ行列だと分かります。`,
          en`Besides $J_{\bm{f}}$ one also writes $D\bm{f}(\bm{x})$ or $D_{\bm{x}}\bm{f}$. It is usually clear from the context that the Jacobian is meant.`,
        ),
      ],
    ],
  ]),
  frame(
    "example",
    { ja: "例題：2つのつまみと3つのメーター", en: "Worked example: two knobs, three meters" },
    [
      [
        [
          fn("h", tex`\bm{h}(\bm{x}) = (x_1^2,\ x_1 x_2,\ 2x_2 + 1)`),
          text(
            ja`
              - 出力は3つ、入力は2つ。だから $3 \times 2$ 行列です。
              - 1行目は $x_1^2$ を $x_1$、$x_2$ で偏微分して $2x_1$、$0$。
              - 残りの行も同じように埋めます。右のカードで確かめましょう。
            `,
            en`
              - Three outputs and two inputs: a $3 \times 2$ matrix.
              - The first row: $x_1^2$ by $x_1$ and by $x_2$ gives $2x_1$ and $0$.
              - Fill in the other rows the same way, and compare with the card.
            `,
          ),
        ],
        [derivative("h", "x", { view: ["compact", "steps"], detail: "overview", lens: "entries" })],
      ],
    ],
  ),
  frame("example", { ja: "例題：格子の像", en: "Worked example: the image of a grid" }, [
    [
      [
        text(
          ja`
            # 近くで見れば行列
            平面から平面への写像です。図は、方眼がどこへ写るかを表します。大きく見れば曲がっていますが、**点のところの小さな四角**は、ほとんど平行四辺形に写ります。
            その平行四辺形の二辺の向きと伸び方を表すのが、ヤコビ行列の二つの**列**です。
            $$\bm{p}(\bm{x} + \bm{h}) \approx \bm{p}(\bm{x}) + J_{\bm{p}}\bm{h}$$
          `,
          en`
            # A matrix, from close up
            A map from the plane to the plane. The picture shows where it takes a grid. From afar the lines are bent, but **a small square at the point** is mapped almost to a parallelogram.
            The sides of that parallelogram have the directions and the stretch of the two **columns** of the Jacobian.
            $$\bm{p}(\bm{x} + \bm{h}) \approx \bm{p}(\bm{x}) + J_{\bm{p}}\bm{h}$$
          `,
        ),
        fn("p", tex`\bm{p}(\bm{x}) = (x_1^2 - x_2^2,\ 2x_1 x_2)`),
        derivative("p", "x", { view: ["compact"] }),
      ],
      [
        plot("p", { figure: "image", bounds: [-4, 5, -2.5, 4.5], at: { "x.1": 1, "x.2": 0.5 } }),
        note(
          "yellow",
          ja`点を動かしましょう。平行四辺形の面積がいちばん小さくなるのはどこですか。そのとき $\det J_{\bm{p}}$ はいくつですか。`,
          en`Move the point. Where does the parallelogram become smallest, and what is $\det J_{\bm{p}}$ there?`,
        ),
      ],
    ],
  ]),
]
