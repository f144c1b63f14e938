import type { SVGProps } from "react"

/** The sign of a partial derivative, drawn like the icons of the other commands. */
export function PartialIcon(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <path d="M8 6.2C8.8 4.1 11.4 2.9 13.8 4.3c3.3 2 3.9 7.400 2.500 11.600C15.200 19.300 12.900 21 10.600 21 8.200 21 6.500 19.200 6.500 16.700c0-3.300 2.500-6.200 5.600-6.200 2.300 0 4.200 1.500 4.800 3.600" />
    </svg>
  )
}
