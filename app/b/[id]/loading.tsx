import { BoardSkeleton } from "./board-skeleton"

/** What stands in the window while the server looks for the board. */
export default function Loading() {
  return <BoardSkeleton />
}
