"use client"

import { useTranslations } from "next-intl"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import type { PollView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { PollBars } from "../poll-bars"

/** A quick question to this student, and once the teacher shows it how many chose what; whoever has not answered still can. */
export function PollCard({ poll }: { readonly poll: PollView }) {
  const t = useTranslations("lesson.poll")
  const { act, isBusy } = useLessonActions()
  const mayChoose = poll.counts === null || (poll.isOpen && poll.mine === null)
  const isCounted = poll.counts !== null && poll.mine !== null
  return (
    <section aria-label={t("question")} className="lesson-card">
      <h2 className="font-semibold text-base">
        <MixedText text={poll.question} size={16} />
      </h2>
      {poll.counts ? <PollBars options={poll.options} counts={poll.counts} mine={poll.mine} /> : null}
      {mayChoose ? (
        <div className="flex flex-col gap-2">
          {poll.options.map((option, at) => (
            <Button
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the question
              key={at}
              variant={poll.mine === at ? "primary" : "secondary"}
              aria-pressed={poll.mine === at}
              disabled={!poll.isOpen || isBusy}
              onClick={() => void act("vote", { poll: poll.id, option: at })}
              className="h-auto min-h-11 whitespace-normal py-2 text-left"
            >
              <MixedText text={option} />
            </Button>
          ))}
        </div>
      ) : null}
      <p role="status" className="text-muted text-xs">
        {t(!poll.isOpen ? "closed" : poll.mine === null ? "choose" : isCounted ? "counted" : "chosen")}
      </p>
    </section>
  )
}
