"use client"

import { useTranslations } from "next-intl"
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react"
import { CallRefused } from "@/components/ui/call-refused"
import { useToast } from "@/components/ui/toast"
import type { LessonActionInput, LessonActionName } from "@/lib/lessons/actions"
import type { ProjectorView, SeatView, TeacherView } from "@/lib/lessons/views"
import { actInLesson, callLesson } from "./lesson-calls"
import { type LessonLine, type LessonNews, openLessonLine } from "./lesson-line"

const LessonContext = createContext<{ readonly id: string; readonly line: LessonLine } | null>(null)

/** Opens a lesson's line for everything below; nothing is shown until it is there. */
export function LessonProvider({
  lessonId,
  asProjector = false,
  children,
}: {
  readonly lessonId: string
  readonly asProjector?: boolean
  readonly children: ReactNode
}) {
  const [line, setLine] = useState<LessonLine | null>(null)
  useEffect(() => {
    const opened = openLessonLine(lessonId, { asProjector })
    setLine(opened)
    return () => {
      setLine(null)
      opened.close()
    }
  }, [lessonId, asProjector])
  const value = useMemo(() => (line === null ? null : { id: lessonId, line }), [lessonId, line])
  return value === null ? null : <LessonContext.Provider value={value}>{children}</LessonContext.Provider>
}

function useLine() {
  const context = useContext(LessonContext)
  if (context === null) throw new Error("a lesson's part needs a LessonProvider above it")
  return context
}

/** What is known of the lesson. */
export function useLessonNews(): LessonNews {
  const { line } = useLine()
  return useSyncExternalStore(line.subscribe, line.getNews, line.getNews)
}

/** The id of the lesson. */
export const useLessonId = (): string => useLine().id

/** The lesson as its teacher sees it; null until it is there, or for somebody else. */
export function useTeacherView(): TeacherView | null {
  const { view } = useLessonNews()
  return view?.as === "teacher" ? view : null
}

/** The lesson as a student sees it; null until it is there, or for somebody else. */
export function useSeatView(): SeatView | null {
  const { view } = useLessonNews()
  return view?.as === "seat" ? view : null
}

/** The lesson as a projector shows it. */
export function useProjectorView(): ProjectorView | null {
  const { view } = useLessonNews()
  return view?.as === "projector" ? view : null
}

/** Runs calls of a lesson one at a time and says what was refused, or that there is no network. Gives what the call gave, null after a failure. */
export function useLessonCall() {
  const t = useTranslations("lesson")
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const run = useCallback(
    async <T,>(call: () => Promise<T>): Promise<T | null> => {
      setBusy(true)
      try {
        return await call()
      } catch (problem) {
        if (!(problem instanceof CallRefused)) console.error(problem)
        const title = problem instanceof CallRefused ? problem.message : t("callFailed")
        toast.show({ tone: "danger", title })
        return null
      } finally {
        setBusy(false)
      }
    },
    [t, toast],
  )
  return { run, isBusy }
}

/** Does things in the lesson; a refusal is said. */
export function useLessonActions() {
  const { id } = useLine()
  const { run, isBusy } = useLessonCall()
  const act = useCallback(
    async <Name extends LessonActionName>(name: Name, input: LessonActionInput<Name>): Promise<boolean> =>
      (await run(async () => {
        await actInLesson(id, name, input)
        return true
      })) ?? false,
    [id, run],
  )
  const call = useCallback(
    (path: string, method = "POST", body?: unknown) =>
      run(() => callLesson(`/api/lessons/${id}/${path}`, method, body)),
    [id, run],
  )
  return { act, call, isBusy }
}
