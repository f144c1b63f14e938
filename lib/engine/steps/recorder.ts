import type { Bilingual } from "../answer"
import type { Node } from "../index-form/nodes"
import type { Change } from "./changes"

/** One pass of one rule, as nodes: LaTeX is made of it only when somebody reads it. */
export interface RecordedStep {
  readonly rule: string
  readonly title: Bilingual
  readonly before: Node
  readonly after: Node
  /** The parts on which the rule acted, in the order in which it met them; none where it acted on the whole. */
  readonly changes: readonly Change[]
}

/**
 * Collects the passes of a computation. Each step starts from where the one before it ended, because the steps are the
 * computation itself.
 */
export class StepRecorder {
  private readonly recorded: RecordedStep[] = []
  private surround: (node: Node) => Node = (node) => node

  /** Everything recorded so far, in order. */
  get steps(): readonly RecordedStep[] {
    return this.recorded
  }

  /** Records a pass; the same node before and after is no step. */
  record(rule: string, title: Bilingual, before: Node, after: Node, changes: readonly Change[] = []): void {
    if (before === after) return
    this.recorded.push({ rule, title, before: this.surround(before), after: this.surround(after), changes })
  }

  /** Runs work on a part of a form; its steps are shown with what stands around that part. */
  within<T>(surround: (node: Node) => Node, work: () => T): T {
    const outer = this.surround
    this.surround = (node) => outer(surround(node))
    try {
      return work()
    } finally {
      this.surround = outer
    }
  }

  /** Takes back everything after the first `count` steps. */
  rewind(count: number): void {
    this.recorded.length = count
  }
}
