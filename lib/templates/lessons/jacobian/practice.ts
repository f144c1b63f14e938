import { derivation, derivative, en, exercises, fn, ja, note, solved, tex, text } from "../../card-builders"
import { frame, type LessonFrame } from "../../define"

export const practice: readonly LessonFrame[] = [
  frame("together", { ja: "いっしょに：極座標", en: "Together: polar coordinates" }, [
    [
      [
        text(
          ja`
            # 半径と角度から位置へ
            $x_1$ を半径、$x_2$ を角度とすると、平面の位置は $\bm{r}(\bm{x}) = (x_1\cos x_2,\ x_1\sin x_2)$ です。
            1. 1行目：$x_1\cos x_2$ を $x_1$、$x_2$ で偏微分する。
            2. 2行目：$x_1\sin x_2$ を $x_1$、$x_2$ で偏微分する。
            3. 2つの行を重ねる。
          `,
          en`
            # From radius and angle to a position
            With $x_1$ the radius and $x_2$ the angle, the position in the plane is $\bm{r}(\bm{x}) = (x_1\cos x_2,\ x_1\sin x_2)$.
            1. First row: $x_1\cos x_2$ by $x_1$ and by $x_2$.
            2. Second row: $x_1\sin x_2$ by $x_1$ and by $x_2$.
            3. Stack the two rows.
          `,
        ),
        fn("r", tex`\bm{r}(\bm{x}) = (x_1\cos x_2,\ x_1\sin x_2)`),
        note(
          "yellow",
          ja`できたら行列式を計算しましょう。重積分の $r\,\mathrm{d}r\,\mathrm{d}\theta$ の $r$ は、ここから来ています。`,
          en`Then compute the determinant. This is where the $r$ in the $r\,\mathrm{d}r\,\mathrm{d}\theta$ of double integrals comes from.`,
        ),
      ],
      [derivation("r", "x")],
    ],
  ]),
  frame("exercises", { ja: "練習", en: "Exercises" }, [
    [
      [
        text(
          ja`
            # 始める前に
            それぞれのヤコビ行列が何行何列になるかを、先に予想しましょう。
            - 1、2：成分で書かれた関数
            - 3：成分の和 $\bm{1}^\top\bm{x}$ を含む積
            - 4：成分ごとの関数。対角行列になります。
          `,
          en`
            # Before you begin
            Say first how many rows and columns each Jacobian will have.
            - 1 and 2: functions given by their entries
            - 3: a product with the sum of entries $\bm{1}^\top\bm{x}$
            - 4: a function that acts on each entry; its Jacobian is diagonal
          `,
        ),
        fn("e1", tex`\bm{f}_1(\bm{x}) = (x_1 + x_2,\ x_1 - x_2)`),
        fn("e2", tex`\bm{f}_2(\bm{x}) = (x_1 x_2 x_3,\ x_1^2 + x_3)`),
      ],
      [
        fn("e3", tex`\bm{f}_3(\bm{x}) = (\bm{1}^\top\bm{x})\bm{x}`),
        fn("e4", tex`\bm{f}_4(\bm{x}) = \bm{x} \odot \bm{x}`),
        exercises("ヤコビ行列", "Jacobians", [
          ["e1", "x"],
          ["e2", "x"],
          ["e3", "x"],
          ["e4", "x"],
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
              - $m$ 次元の関数を $n$ 次元のベクトルで微分すると $m \times n$ のヤコビ行列。
              - 行は出力、列は入力。成分は $\frac{\partial f_i}{\partial x_j}$。
              - 点の近くの変化は、ほとんどヤコビ行列を掛けただけのように写る。
              - $m = 1$ のときのヤコビ行列は $1 \times n$。これを転置すると勾配になる。
            `,
          en`
              # Summary
              - $m$ outputs and $n$ inputs make an $m \times n$ Jacobian.
              - Rows are outputs, columns inputs; the entries are $\frac{\partial f_i}{\partial x_j}$.
              - Close to a point, changes are mapped almost as if multiplied by the Jacobian.
              - For $m = 1$ the Jacobian is $1 \times n$; its transpose is the gradient.
            `,
        ),
      ],
      [
        note(
          "yellow",
          ja`
              **出口の一問**
              勾配は、それ自身がベクトル値関数です。下の $\bm{g}$ は $f(\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1$ の勾配です。そのヤコビ行列は何行何列で、どんな行列ですか。
            `,
          en`
              **One question before you go**
              A gradient is itself a vector-valued function: $\bm{g}$ below is the gradient of $f(\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1$. How large is its Jacobian, and which matrix is it?
            `,
        ),
        fn("exit", tex`\bm{g}(\bm{x}) = (2x_1 + x_2,\ x_1 + 1)`),
        derivative("exit", "x", { view: ["compact"] }),
      ],
    ],
  ]),
  frame("solutions", { ja: "解答", en: "Solutions" }, [
    [
      [
        solved("r", "x", [
          tex`\begin{bmatrix} \frac{\partial}{\partial x_1}(x_1\cos x_2) & \frac{\partial}{\partial x_2}(x_1\cos x_2) \\ \frac{\partial}{\partial x_1}(x_1\sin x_2) & \frac{\partial}{\partial x_2}(x_1\sin x_2) \end{bmatrix}`,
          tex`\begin{bmatrix} \cos x_2 & -x_1\sin x_2 \\ \sin x_2 & x_1\cos x_2 \end{bmatrix}`,
        ]),
        solved("e1", "x", [tex`\begin{bmatrix} 1 & 1 \\ 1 & -1 \end{bmatrix}`]),
        solved("e2", "x", [tex`\begin{bmatrix} x_2 x_3 & x_1 x_3 & x_1 x_2 \\ 2x_1 & 0 & 1 \end{bmatrix}`]),
      ],
      [
        solved("e3", "x", [[tex`(\bm{1}^\top\bm{x})I + \bm{x}\bm{1}^\top`, "product"]]),
        solved("e4", "x", [[tex`2x_i\delta_{ij}`, "indices"], tex`2\operatorname{diag}(\bm{x})`]),
        text(
          ja`
            **最初の問い**：$3 \times 2 = 6$ 個。
            **極座標**：行列式は $x_1\cos^2 x_2 + x_1\sin^2 x_2 = x_1$。
            **格子の像**：原点で面積が $0$ になり、$\det J_{\bm{p}} = 4x_1^2 + 4x_2^2$ も $0$。
            **出口の一問**：$2 \times 2$ で、$\begin{bmatrix} 2 & 1 \\ 1 & 0 \end{bmatrix}$。$f$ のヘッセ行列と呼ばれます。
          `,
          en`
            **The first question**: $3 \times 2 = 6$.
            **Polar coordinates**: the determinant is $x_1\cos^2 x_2 + x_1\sin^2 x_2 = x_1$.
            **The grid**: at the origin the area is $0$, and so is $\det J_{\bm{p}} = 4x_1^2 + 4x_2^2$.
            **Before you go**: it is the $2 \times 2$ matrix $\begin{bmatrix} 2 & 1 \\ 1 & 0 \end{bmatrix}$, called the Hessian of $f$.
          `,
        ),
      ],
    ],
  ]),
]
