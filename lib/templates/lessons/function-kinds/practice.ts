import { claim, derivative, en, fn, ja, note, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：式を成分で読む", en: "Together: reading entries" }, [
    [
      [
        text(
          ja`
            # 行列の式に隠れたスカラー値関数
            $s(X) = \sum_{i=1}^m \sum_{j=1}^n x_{ij}^2$ は、行列の積を使って書くこともできます。**トレース**（対角成分の和）を使うと $\operatorname{tr}(X^\top X)$ です。
            本当に同じ関数かどうか、右のカードで一行ずつ確かめましょう。
            1. トレースは対角成分の和なので、$\sum_j (X^\top X)_{jj}$。
            2. $X^\top X$ の成分を、和の形で書く。
            3. 和の順序を入れ替える。
          `,
          en`
            # One scalar-valued function, two ways to write it
            $s(X) = \sum_{i=1}^m \sum_{j=1}^n x_{ij}^2$ can also be written with matrix products. With the **trace**, the sum of the diagonal entries, it is $\operatorname{tr}(X^\top X)$.
            Check on the card, line by line, that they are the same function.
            1. The trace adds the diagonal entries: $\sum_j (X^\top X)_{jj}$.
            2. Write an entry of $X^\top X$ as a sum.
            3. Swap the order of the sums.
          `,
        ),
        note(
          "red",
          ja`$X^\top X$ は**行列値**、$\operatorname{tr}(X^\top X)$ は**スカラー値**。いちばん外側の演算で種類が決まります。`,
          en`$X^\top X$ is **matrix-valued**, $\operatorname{tr}(X^\top X)$ is **scalar-valued**. The outermost operation decides the kind.`,
        ),
      ],
      [claim(tex`\operatorname{tr}(X^\top X)`, tex`\sum_{i=1}^m \sum_{j=1}^n x_{ij}^2`)],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 基本：どの種類？
            次の関数の「入力 → 出力」を答えましょう。
            1. $\bm{r}(t) = (\cos t,\ \sin t,\ t)$
            2. $\|\bm{x}\|$
            3. $A\bm{x}\bm{x}^\top$
            4. $\det X$
            5. $X\bm{a}$ を $X$ の関数と見たもの
            6. $X^{-1}$
          `,
          en`
            # Basics: which kind?
            Say for each what goes in and what comes out.
            1. $\bm{r}(t) = (\cos t,\ \sin t,\ t)$
            2. $\|\bm{x}\|$
            3. $A\bm{x}\bm{x}^\top$
            4. $\det X$
            5. $X\bm{a}$ as a function of $X$
            6. $X^{-1}$
          `,
        ),
        text(
          ja`
            # 標準：自分で作る
            7. ボードに新しい関数カードを置いて、「ベクトル → 行列」の関数を一つ書きましょう。見出しの大きさで確かめます。
            8. $W$ が $3 \times 2$ のとき、$W\bm{x} + \bm{b}$ の3つの成分を全部書き出しましょう。
          `,
          en`
            # Intermediate: make your own
            7. Place a new function card on the board and write a function from vectors to matrices. Check with the sizes in its heading.
            8. Write out all three entries of $W\bm{x} + \bm{b}$ for a $3 \times 2$ matrix $W$.
          `,
        ),
      ],
      [
        text(
          ja`
            # 発展：同じ関数？
            9. ベクトルを入れてスカラーが出る二つの書き方です。等しいことを示しましょう。
          `,
          en`
            # Harder: the same function?
            9. Two ways to write one function from vectors to scalars. Show that they are equal.
          `,
        ),
        claim(tex`\operatorname{tr}(A\bm{x}\bm{x}^\top)`, tex`\bm{x}^\top A\bm{x}`),
      ],
    ],
  ]),
  frame("check", { ja: "まとめと確認", en: "Summary and check" }, [
    [
      [
        text(
          ja`
              # まとめ
              - 種類は「入力」と「出力」で決まる。3通り × 3通りで9種類。
              - ベクトル値・行列値の関数は、スカラー値関数を並べたもの。
              - 位置を入力とする関数は「場」とも呼ぶ。
              - 同じ式でも、何を変数と見るかで種類が変わる。
            `,
          en`
              # Summary
              - The kind follows from what goes in and what comes out: three times three, nine kinds.
              - Vector- and matrix-valued functions are arrangements of scalar-valued functions.
              - A function of positions is also called a field.
              - The same formula can be of different kinds, depending on what is taken as the variable.
            `,
        ),
        note(
          "yellow",
          ja`
              **出口の一問**
              $W\bm{x} + \bm{b}$ を (a) $\bm{x}$、(b) $W$、(c) $\bm{b}$ の関数と見ると、それぞれどの種類ですか。
            `,
          en`
              **One question before you go**
              Of which kind is $W\bm{x} + \bm{b}$ as a function of (a) $\bm{x}$, (b) $W$, (c) $\bm{b}$?
            `,
        ),
      ],
      [
        text(
          ja`
              # 微分すると種類が変わる
              スカラー値関数をベクトルで微分すると、ベクトルが出てきます。次の授業からは、この変化を一つずつ見ていきます。
            `,
          en`
              # Differentiating changes the kind
              Differentiate a scalar-valued function by a vector and you get a vector. The next lessons look at these changes one by one.
            `,
        ),
        fn("ahead", tex`q(\bm{x}) = \bm{a}^\top\bm{x} + \bm{x}^\top\bm{x}`),
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
            1. スカラー → ベクトル
            2. ベクトル → スカラー
            3. ベクトル → 行列
            4. 行列 → スカラー
            5. 行列 → ベクトル
            6. 行列 → 行列
            7. たとえば $\bm{x}\bm{a}^\top$、$\operatorname{diag}(\bm{x})$。
            8. 成分は順に $w_{11}x_1 + w_{12}x_2 + b_1$、$w_{21}x_1 + w_{22}x_2 + b_2$、$w_{31}x_1 + w_{32}x_2 + b_3$。
            **出口の一問**：(a) ベクトル → ベクトル、(b) 行列 → ベクトル、(c) ベクトル → ベクトル。
          `,
          en`
            # Answers
            1. scalar to vector
            2. vector to scalar
            3. vector to matrix
            4. matrix to scalar
            5. matrix to vector
            6. matrix to matrix
            7. For example $\bm{x}\bm{a}^\top$ or $\operatorname{diag}(\bm{x})$.
            8. The entries are $w_{11}x_1 + w_{12}x_2 + b_1$, $w_{21}x_1 + w_{22}x_2 + b_2$ and $w_{31}x_1 + w_{32}x_2 + b_3$.
            **Before you go**: (a) vector to vector, (b) matrix to vector, (c) vector to vector.
          `,
        ),
      ],
      [
        claim(tex`\operatorname{tr}(X^\top X)`, tex`\sum_{i=1}^m \sum_{j=1}^n x_{ij}^2`, [
          [tex`\sum_{j=1}^n (X^\top X)_{jj}`, "definition"],
          [tex`\sum_{j=1}^n \sum_{i=1}^m x_{ij} x_{ij}`, "indices"],
          tex`\sum_{i=1}^m \sum_{j=1}^n x_{ij}^2`,
        ]),
        claim(tex`\operatorname{tr}(A\bm{x}\bm{x}^\top)`, tex`\bm{x}^\top A\bm{x}`, [
          [tex`\operatorname{tr}(\bm{x}^\top A\bm{x})`, "trace"],
          tex`\bm{x}^\top A\bm{x}`,
        ]),
      ],
    ],
  ]),
]
