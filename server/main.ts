import { openNextPages } from "./next-pages"
import { run } from "./run"

void run(openNextPages)
