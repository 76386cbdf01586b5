export function Exports(_: { params: Readonly<Record<string, string>> }) { return null; }
