import { useTranslations } from "next-intl"
import { Skeleton } from "@/components/ui/skeleton"
import { Spinner } from "@/components/ui/spinner"

/** The outline of the board's screen while the board is being opened. */
export function BoardSkeleton() {
  const t = useTranslations("app.board")
  return (
    <div className="fixed inset-0 flex flex-col justify-between p-3">
      <div className="flex justify-between gap-3">
        <Skeleton className="h-11 w-56 max-w-[45vw]" />
        <Skeleton className="h-11 w-40 max-w-[35vw]" />
      </div>
      <p className="flex items-center justify-center gap-3 text-muted">
        <Spinner label="" className="size-5" />
        {t("loading")}
      </p>
      <Skeleton className="mx-auto h-11 w-72 max-w-full" />
    </div>
  )
}
