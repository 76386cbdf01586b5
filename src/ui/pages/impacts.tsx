export function Impacts(_: { params: Readonly<Record<string, string>> }) { return null; }
