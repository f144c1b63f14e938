/** The name under which a point holds the direction in which a variable moves; no variable has a space in its name. */
export const directionName = (name: string): string => `d ${name}`

/** Whether a name is that of a direction. */
export const isDirection = (name: string): boolean => name.startsWith(directionName(""))
