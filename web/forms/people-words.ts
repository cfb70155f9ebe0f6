export const peopleWords = (count: number): string =>
  count === 1 ? '1 person' : `${count.toLocaleString()} people`;
