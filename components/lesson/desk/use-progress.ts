"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { useToast } from "@/components/ui/toast"
import type { LessonProgress } from "@/lib/lessons/lesson-progress"
import type { TeacherView } from "@/lib/lessons/views"
import { callLesson } from "../lesson-calls"

const NONE: LessonProgress = { frames: [], tasks: [], groups: [] }

/** A pause after each reading, so that a class that types does not keep the server reading. */
const PAUSE_MS = 1500

/** Where the groups stand; read anew when the lesson's line says that a board or the groups changed. */
export function useProgress(view: TeacherView | null) {
  const t = useTranslations("lesson.desk")
  const toast = useToast()
  const [progress, setProgress] = useState<LessonProgress | null>(null)
  const [turn, setTurn] = useState(0)
  const reading = useRef({ isUnderWay: false, key: "", hasFailed: false })
  const id = view?.lesson.id ?? null
  const key = view === null ? "" : JSON.stringify([view.heads, view.lesson.groups.map((group) => group.id)])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn lets what changed meanwhile be read
  useEffect(() => {
    const now = reading.current
    if (id === null || now.isUnderWay || now.key === key) return
    now.isUnderWay = true
    now.key = key
    const read = async () => {
      try {
        const answer: unknown = await callLesson(`/api/lessons/${id}/progress`, "GET")
        now.hasFailed = false
        setProgress(answer as LessonProgress) // the server's own answer
      } catch (problem) {
        console.error(problem)
        if (!now.hasFailed) toast.show({ tone: "danger", title: t("progressFailed") })
        now.hasFailed = true
        now.key = ""
      }
      setTimeout(() => {
        now.isUnderWay = false
        setTurn((count) => count + 1)
      }, PAUSE_MS)
    }
    void read()
  }, [id, key, turn])
  return { progress: progress ?? NONE, isReady: progress !== null }
}
