import { claim, derivative, en, fn, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：転置の規則", en: "Together: rules for the transpose" }, [
    [
      [
        text(
          ja`
            # $\bm{a}^\top\bm{x} = \bm{x}^\top\bm{a}$ はなぜ？
            右の導出カードに、一行ずつ書いて確かめましょう。
            1. 左辺を成分で書くと $\sum_i a_i x_i$ です。
            2. 数の掛け算は順序を入れ替えられます。
            3. 和をもう一度ベクトルの積に戻します。
          `,
          en`
            # Why is $\bm{a}^\top\bm{x} = \bm{x}^\top\bm{a}$?
            Show it on the derivation card on the right, one line at a time.
            1. In entries the left side is $\sum_i a_i x_i$.
            2. Numbers may be multiplied in any order.
            3. Read the sum as a product of vectors again.
          `,
        ),
        note(
          "yellow",
          ja`スカラーは転置しても変わりません。$(\bm{a}^\top\bm{x})^\top$ に $(AB)^\top = B^\top A^\top$ を使うと、一行で示すこともできます。`,
          en`A scalar is its own transpose. Apply $(AB)^\top = B^\top A^\top$ to $(\bm{a}^\top\bm{x})^\top$, and one line is enough.`,
        ),
      ],
      [claim(tex`\bm{a}^\top\bm{x}`, tex`\bm{x}^\top\bm{a}`)],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 基本
            1. $\bm{x} = (2, 0, -1, 7)$ は何次元ですか。$x_3$ はいくつですか。
            2. $X = \begin{bmatrix} 4 & 1 \\ 0 & 3 \\ 8 & 5 \end{bmatrix}$ は何行何列ですか。$x_{21}$ と $x_{12}$ はいくつですか。
            3. 上の $X$ について $X^\top$ を書き、その大きさを答えましょう。
          `,
          en`
            # Basics
            1. What is the dimension of $\bm{x} = (2, 0, -1, 7)$? What is $x_3$?
            2. How many rows and columns does $X = \begin{bmatrix} 4 & 1 \\ 0 & 3 \\ 8 & 5 \end{bmatrix}$ have? What are $x_{21}$ and $x_{12}$?
            3. Write down $X^\top$ for this $X$ and give its size.
          `,
        ),
        text(
          ja`
            # 標準
            4. $A$ が $3 \times 2$、$\bm{u}$ が2次元、$\bm{v}$ が3次元のとき、次のうち計算できるものを選び、結果の大きさを答えましょう。
            $$A\bm{u},\quad A\bm{v},\quad \bm{v}^\top A,\quad \bm{u}\bm{v}^\top,\quad \bm{v}^\top A\bm{u}$$
          `,
          en`
            # Intermediate
            4. Let $A$ be $3 \times 2$, $\bm{u}$ have two entries and $\bm{v}$ three. Which of these can be computed, and what are the sizes of the results?
            $$A\bm{u},\quad A\bm{v},\quad \bm{v}^\top A,\quad \bm{u}\bm{v}^\top,\quad \bm{v}^\top A\bm{u}$$
          `,
        ),
      ],
      [
        text(
          ja`
            # 発展
            5. 等式をカードの上で示しましょう。$\|\bm{x}\|^2 = \bm{x}^\top\bm{x}$ から始めます。
          `,
          en`
            # Harder
            5. Show the equation on the card. Begin with $\|\bm{x}\|^2 = \bm{x}^\top\bm{x}$.
          `,
        ),
        claim(tex`\|\bm{x} + \bm{a}\|^2`, tex`\bm{x}^\top\bm{x} + 2\bm{a}^\top\bm{x} + \bm{a}^\top\bm{a}`),
      ],
    ],
  ]),
  frame("check", { ja: "まとめと確認", en: "Summary and check" }, [
    [
      [
        text(
          ja`
              # まとめ
              - スカラー $x$、ベクトル $\bm{x}$、行列 $X$：字の形が種類を表す。
              - ベクトルは、ことわりがなければ**列ベクトル**。
              - $x_{ij}$ は $i$ 行 $j$ 列。$m \times n$ は $m$ 行 $n$ 列。
              - 積は内側の大きさがそろうときだけ計算でき、外側の大きさが残る。
            `,
          en`
              # Summary
              - A scalar $x$, a vector $\bm{x}$, a matrix $X$: the style of the letter shows the kind.
              - A vector is a **column** unless stated otherwise.
              - $x_{ij}$ is in row $i$ and column $j$; $m \times n$ means $m$ rows and $n$ columns.
              - A product needs equal inner sizes; the outer sizes remain.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              $\bm{x}$ が $m$ 次元、$\bm{y}$ が $n$ 次元のとき、$\bm{x}^\top A \bm{y}$ を計算できるのは、$A$ がどんな大きさのときですか。結果は何になりますか。
            `,
          en`
              **One question before you go**
              Let $\bm{x}$ have $m$ entries and $\bm{y}$ have $n$. What size must $A$ have for $\bm{x}^\top A \bm{y}$ to exist, and what is the result?
            `,
        ),
      ],
      [
        text(
          ja`
              # この先の予告
              ベクトルを入れるとスカラーが出る関数は、ベクトルで「微分」できます。下はその一番やさしい例です。結果の形に注目してください。
            `,
          en`
              # What comes next
              A function that takes a vector and gives a scalar can be differentiated by the vector. Below is the easiest example. Look at the shape of the result.
            `,
        ),
        fn("ahead", tex`h(\bm{x}) = \bm{c}^\top\bm{x}`),
        derivative("ahead", "x", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        text(
          ja`
            # 練習の答え
            1. 4次元。$x_3 = -1$。
            2. 3行2列。$x_{21} = 0$、$x_{12} = 1$。
            3. $X^\top = \begin{bmatrix} 4 & 0 & 8 \\ 1 & 3 & 5 \end{bmatrix}$、大きさは $2 \times 3$。
            4. $A\bm{u}$ は3次元、$\bm{v}^\top A$ は $1 \times 2$、$\bm{u}\bm{v}^\top$ は $2 \times 3$、$\bm{v}^\top A\bm{u}$ はスカラー。$A\bm{v}$ は内側が $2$ と $3$ で合わないので計算できない。
            **出口の一問**：$A$ は $m \times n$。結果は $(1 \times m)(m \times n)(n \times 1)$ なのでスカラー。
          `,
          en`
            # Answers
            1. Four dimensions; $x_3 = -1$.
            2. Three rows, two columns; $x_{21} = 0$, $x_{12} = 1$.
            3. $X^\top = \begin{bmatrix} 4 & 0 & 8 \\ 1 & 3 & 5 \end{bmatrix}$, which is $2 \times 3$.
            4. $A\bm{u}$ has three entries, $\bm{v}^\top A$ is $1 \times 2$, $\bm{u}\bm{v}^\top$ is $2 \times 3$, $\bm{v}^\top A\bm{u}$ is a scalar. $A\bm{v}$ cannot be computed: the inner sizes are $2$ and $3$.
            **Before you go**: $A$ must be $m \times n$. The result is $(1 \times m)(m \times n)(n \times 1)$, a scalar.
          `,
        ),
      ],
      [
        claim(tex`\bm{a}^\top\bm{x}`, tex`\bm{x}^\top\bm{a}`, [
          [tex`\sum_{i=1}^n a_i x_i`, "indices"],
          tex`\sum_{i=1}^n x_i a_i`,
          [tex`\bm{x}^\top\bm{a}`, "indices"],
        ]),
        claim(tex`\|\bm{x} + \bm{a}\|^2`, tex`\bm{x}^\top\bm{x} + 2\bm{a}^\top\bm{x} + \bm{a}^\top\bm{a}`, [
          tex`(\bm{x} + \bm{a})^\top(\bm{x} + \bm{a})`,
          [tex`\bm{x}^\top\bm{x} + \bm{x}^\top\bm{a} + \bm{a}^\top\bm{x} + \bm{a}^\top\bm{a}`, "expand"],
          [tex`\bm{x}^\top\bm{x} + 2\bm{a}^\top\bm{x} + \bm{a}^\top\bm{a}`, "collect"],
        ]),
      ],
    ],
  ]),
]
