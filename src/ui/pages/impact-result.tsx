export function ImpactResult(_: { params: Readonly<Record<string, string>> }) { return null; }
