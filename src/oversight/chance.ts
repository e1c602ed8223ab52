/** P(at least `k` of `n`) where each happens with chance `p`: the exact binomial tail, in logarithms, fit for small counts. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (p <= 0 || k > n) return 0
  if (p >= 1) return 1
  let sum = 0
  for (let hits = k; hits <= n; hits++) {
    sum += Math.exp(logChoose(n, hits) + hits * Math.log(p) + (n - hits) * Math.log1p(-p))
  }
  return Math.min(1, sum)
}

/** The Clopper–Pearson bounds of a share, two-sided, by halving: nothing is assumed normal. */
export function exactInterval(k: number, n: number, level = 0.95): readonly [low: number, high: number] {
  const tail = (1 - level) / 2
  const low = k === 0 ? 0 : solve((p) => binomialTail(k, n, p) - tail)
  const high = k === n ? 1 : solve((p) => tail - (1 - binomialTail(k + 1, n, p)))
  return [low, high]
}

/** The root of a rising function on 0…1. */
function solve(rising: (p: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const logs: number[] = [0]

function logFactorial(n: number): number {
  for (let at = logs.length; at <= n; at++) logs.push((logs[at - 1] as number) + Math.log(at))
  return logs[n] as number
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
