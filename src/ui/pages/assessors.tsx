export function Assessors(_: { params: Readonly<Record<string, string>> }) { return null; }
