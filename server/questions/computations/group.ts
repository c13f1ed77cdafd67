/** Rows by what they have in common, in the order in which each group first comes. */
export function group<Row, Key>(rows: Iterable<Row>, by: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = by(row);
    const found = groups.get(key);
    if (found) found.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
