export function QuestionPage(_: { params: Readonly<Record<string, string>> }) { return null; }
