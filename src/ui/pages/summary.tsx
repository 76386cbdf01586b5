export function Summary(_: { params: Readonly<Record<string, string>> }) { return null; }
