import type { Metadata } from "next"
import { findTemplate } from "../../_library/find-template"
import { PreviewLoader } from "./preview-loader"

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ page?: string | string[] }>
}

/** The title of the lesson. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { template } = await findTemplate((await params).id)
  return { title: template.title, robots: { index: false } }
}

/** A lesson as students see it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { template } = await findTemplate((await params).id)
  const page = Number((await searchParams).page ?? 1)
  const first = Number.isInteger(page) && page > 0 ? page : 1
  return <PreviewLoader id={template.id} title={template.title} firstPage={first} />
}
