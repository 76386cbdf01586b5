export function Print(_: { params: Readonly<Record<string, string>> }) { return null; }
