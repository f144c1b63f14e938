import { catalogue } from "./errors"
import { wordRefusals } from "./refuse"

// Whoever imports this module has refusals in words.
wordRefusals(catalogue)
