"use client"

import "@/components/lesson/lesson.css"
import { LessonProvider, useLessonNews } from "@/components/lesson/lesson-context"
import { useView } from "../session/board-context"
import { StartLesson } from "./start-lesson"
import { StudentLesson } from "./student-lesson"
import { TeacherLesson } from "./teacher-lesson"

/** The lesson on this board, for whoever has a part in it; where there is none, the way to begin one. */
export function BoardLesson() {
  const lesson = useView((view) => view.lesson)
  if (lesson === null) return <StartLesson />
  return (
    <LessonProvider lessonId={lesson.id}>
      <Part />
    </LessonProvider>
  )
}

/** What the line says one is counts, not what the page was opened with. */
function Part() {
  const { view } = useLessonNews()
  if (view === null) return null
  return view.as === "teacher" ? <TeacherLesson /> : <StudentLesson />
}
