import { originFor } from "./board-url"

/** The whole address where somebody joins a lesson: its code is filled in. */
export const joinUrl = (request: Request, code: string): string => `${originFor(request)}/join?code=${code}`

/** The whole address of a lesson's desk. */
export const deskUrl = (request: Request, lessonId: string): string =>
  `${originFor(request)}/lesson/${lessonId}`
