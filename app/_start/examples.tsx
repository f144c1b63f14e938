import { CircleCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"

const examples = [
  {
    key: "gradient",
    function: "f(\\bm{x}) = \\bm{x}^\\top A\\,\\bm{x}",
    derivative: "\\frac{\\partial f}{\\partial \\bm{x}} = (A + A^\\top)\\,\\bm{x}",
    shape: "\\mathbb{R}^{n}",
  },
  {
    key: "jacobian",
    function: "\\bm{f}(\\bm{x}) = (x_1^2,\\ x_1 x_2,\\ 2x_2 + 1)",
    derivative:
      "\\frac{\\partial \\bm{f}}{\\partial \\bm{x}} = \\begin{bmatrix} 2x_1 & 0 \\\\ x_2 & x_1 \\\\ 0 & 2 \\end{bmatrix}",
    shape: "\\mathbb{R}^{3\\times 2}",
  },
  {
    key: "gradientMatrix",
    function: "f(X) = \\ln\\det X",
    derivative: "\\frac{\\partial f}{\\partial X} = X^{-\\top}",
    shape: "\\mathbb{R}^{n\\times n}",
  },
] as const

/** Three functions with their derivatives as they stand on a board: the product in one look. */
export function Examples() {
  const t = useTranslations("app.start")
  return (
    <section aria-label={t("example")} className="flex flex-col gap-4">
      {examples.map((example, position) => (
        <figure
          key={example.key}
          className="rounded-card border border-line bg-sheet px-6 py-5 shadow-card sm:odd:mr-8 sm:even:ml-8"
        >
          <figcaption className="mb-3 flex flex-wrap items-center justify-between gap-x-4 text-muted text-xs">
            <span>{t(`examples.${example.key}`)}</span>
            <span className="inline-flex items-center gap-2">
              {t(`examples.${example.key}Result`)}
              <Formula tex={example.shape} size={13} />
            </span>
          </figcaption>
          <div className="flex flex-wrap items-center gap-x-10 gap-y-4 overflow-x-auto">
            <Formula tex={example.function} size={position === 0 ? 21 : 18} />
            <Formula tex={`\\displaystyle ${example.derivative}`} size={position === 0 ? 21 : 18} />
          </div>
        </figure>
      ))}
      <p className="flex items-center gap-1.5 self-end text-ok text-xs">
        <CircleCheck aria-hidden className="size-4" />
        {t("verified")}
      </p>
    </section>
  )
}
