/** Black or white, whichever can be read on a colour `#rrggbb`: the one with the higher contrast by WCAG's relative luminance. */
export function readableOn(colour: string): "#000000" | "#ffffff" {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return (luminance + 0.05) ** 2 > 0.05 * 1.05 ? "#000000" : "#ffffff"
}
