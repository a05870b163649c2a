/** The same answer for the same day, worked out once: a round of a hundred thousand readings has three of them. */
export const eachDayOnce = <Day extends string | number, Told>(tell: (day: Day) => Told): ((day: Day) => Told) => {
  const told = new Map<Day, Told>()
  return (day) => {
    const known = told.get(day)
    if (known !== undefined) return known
    const answer = tell(day)
    told.set(day, answer)
    return answer
  }
}
