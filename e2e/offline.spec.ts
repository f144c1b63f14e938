import {
  beginBoard,
  derivativeCards,
  differentiate,
  functionCards,
  pasteFunction,
  result,
} from "./board-page"
import { expect, test } from "./fixtures"

test("without a network and without the page's engine a derivative says so, and comes by itself when the network is back", async ({
  person,
}) => {
  const { page, context } = await person()
  // The engine's program cannot be had, as when the network goes before it was loaded.
  await context.route(/turbopack-worker/, (route) => route.abort("internetdisconnected"))
  await beginBoard(page)
  await pasteFunction(page, "f(x) = x^2 + 5")
  await expect(functionCards(page)).toHaveCount(1)
  await expect(functionCards(page).getByRole("button", { name: "Differentiate" })).toBeVisible()
  await context.setOffline(true)
  await differentiate(page, functionCards(page).first())
  await expect(derivativeCards(page).getByRole("alert")).toContainText("There is no connection")
  await expect(derivativeCards(page).getByText(/failed|error of the product/)).toHaveCount(0)

  await context.setOffline(false)
  await expect(result(derivativeCards(page))).toHaveAttribute("data-tex", /= 2\s*x$/, { timeout: 20_000 })
  await expect(derivativeCards(page).getByRole("alert")).toHaveCount(0)
})
