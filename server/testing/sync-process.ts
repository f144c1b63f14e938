import { run } from "../run"
import { noPages } from "./test-server"

/** The product's process without Next: tests start, signal and kill it. */
void run(async () => noPages)
