"use client"

import { CircleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { Skeleton } from "@/components/ui/skeleton"

/** What a lesson keeps, as a picture that the server sets from the cards themselves. Always on paper: a projector shows it light. */
export function ExhibitPicture({
  lessonId,
  id,
  label,
  className,
}: {
  readonly lessonId: string
  readonly id: string
  readonly label: string
  readonly className?: string
}) {
  const t = useTranslations("lesson.exhibit")
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading")
  const [attempt, setAttempt] = useState(0)
  return (
    <div className={classNames("relative aspect-[1.6] overflow-hidden bg-[#f7f5f1]", className)}>
      {state === "loading" ? <Skeleton className="absolute inset-3" /> : null}
      {state === "failed" ? (
        <div role="alert" className="flex h-full flex-col items-center justify-center gap-2 bg-sheet text-sm">
          <CircleAlert aria-hidden className="size-5 text-danger" />
          {t("failed")}
          <Button
            size="sm"
            onClick={() => {
              setState("loading")
              setAttempt((count) => count + 1)
            }}
          >
            {t("retry")}
          </Button>
        </div>
      ) : (
        // biome-ignore lint/performance/noImgElement: a drawing of the server's own, which nothing has to scale down
        <img
          key={attempt}
          src={`/api/lessons/${lessonId}/exhibits/${id}/picture`}
          alt={label}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          className="absolute inset-0 size-full object-contain p-3"
        />
      )}
    </div>
  )
}
