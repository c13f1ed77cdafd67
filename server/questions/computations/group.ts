/** Rows by what they have in common, in the order in which each group first comes. */
export function group<Row, Key>(rows: readonly Row[], by: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const found = groups.get(by(row));
    if (found) found.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
