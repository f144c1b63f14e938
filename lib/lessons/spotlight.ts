import type { Seat } from "./lesson"
import type { Stage } from "./stage"

/** Whether somebody is asked to be followed and has not answered: in person, or with the group as long as nobody of it agreed. */
export function spotlightAsks(spotlight: NonNullable<Stage["spotlight"]>, seat: Seat): boolean {
  const { seatId, groupId, declined, isOn } = spotlight
  if (isOn) return false
  return seatId === null
    ? groupId !== null && seat.groupId === groupId && !declined.includes(seat.id)
    : seatId === seat.id
}
