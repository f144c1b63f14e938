import { Formula } from "@/components/math/formula"
import { FormulaInLine } from "@/components/math/formula-in-line"
import { setSpans } from "@/components/math/set-spans"
import { type ProseBlock, readProse, type Span } from "@/lib/cards/prose"
import { Scrolling } from "./scrolling"

/** Text with headings, lists and formulas, as people typed it. */
export function Prose({ text, size = 16 }: { readonly text: string; readonly size?: number }) {
  return (
    <div className="flex flex-col gap-1 leading-relaxed" style={{ fontSize: `${size}px` }}>
      {listsOf(readProse(text)).map((part, place) =>
        "items" in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <List key={place} items={part.items} size={size} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Block key={place} block={part} size={size} />
        ),
      )}
    </div>
  )
}

type Item = Extract<ProseBlock, { block: "item" }>
type Plain = Exclude<ProseBlock, Item>

/** Items that follow each other are one list. */
function listsOf(blocks: readonly ProseBlock[]): readonly (Plain | { readonly items: readonly Item[] })[] {
  const parts: (Plain | { items: Item[] })[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.block !== "item") parts.push(block)
    else if (last && "items" in last) last.items.push(block)
    else parts.push({ items: [block] })
  }
  return parts
}

function List({ items, size }: { readonly items: readonly Item[]; readonly size: number }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
          key={place}
          className="flex gap-2"
          style={{ paddingInlineStart: `${item.depth * 1.4}em` }}
        >
          <span className="min-w-[0.9em] shrink-0 text-right text-muted tabular-nums">
            {item.number === null ? "•" : `${item.number}.`}
          </span>
          <span className="min-w-0 flex-1">
            <Spans spans={item.spans} size={size} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Block({ block, size }: { readonly block: Plain; readonly size: number }) {
  if (block.block === "formula") {
    return (
      <Scrolling>
        <Formula tex={block.latex} display size={Math.round(size * 1.1)} />
      </Scrolling>
    )
  }
  if (block.block === "heading") {
    return (
      <p className="font-semibold" style={{ fontSize: "1.2em" }}>
        <Spans spans={block.spans} size={Math.round(size * 1.2)} />
      </p>
    )
  }
  return (
    <p>
      <Spans spans={block.spans} size={size} />
    </p>
  )
}

/** One line of prose. */
function Spans({ spans, size }: { readonly spans: readonly Span[]; readonly size: number }) {
  return setSpans(spans).map((span, place) => {
    const key = `${place}:${span.span}`
    if (span.span === "formula") return <FormulaInLine key={key} {...span} size={size} />
    if (span.span === "strong") return <strong key={key}>{span.text}</strong>
    if (span.span === "code")
      return (
        <code key={key} className="rounded bg-sunken px-1 font-mono text-[0.9em]">
          {span.text}
        </code>
      )
    return <span key={key}>{span.text}</span>
  })
}
