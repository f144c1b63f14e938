"use client"

import { useEffect, useState } from "react"
import { ORDERS, type Order } from "./library-model"

const KEY = "nabla:library:order"

/** The order of the boards as this browser last had it. */
export function useKeptOrder(): readonly [Order, (order: Order) => void] {
  const [order, setOrder] = useState<Order>("visited")
  useEffect(() => {
    try {
      const kept = localStorage.getItem(KEY)
      const known = ORDERS.find((one) => one === kept)
      if (known) setOrder(known)
    } catch {
      // A page without storage begins with the usual order.
    }
  }, [])
  const choose = (next: Order) => {
    setOrder(next)
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // The order holds for this page only.
    }
  }
  return [order, choose]
}
