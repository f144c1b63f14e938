import type { CodeLanguage } from "./define"
import { jax } from "./jax"
import { julia } from "./julia"
import { matlab } from "./matlab"
import { numpy } from "./numpy"
import { pytorch } from "./pytorch"

/** Every language that answers can be written in. A language is one file and one line here. */
export const codeLanguages = { numpy, pytorch, jax, julia, matlab } as const satisfies Readonly<
  Record<string, CodeLanguage>
>
