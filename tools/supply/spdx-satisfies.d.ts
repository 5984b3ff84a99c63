declare module 'spdx-satisfies' {
  /** Whether the expression can be met with these licences. @throws for what is no SPDX expression */
  export default function satisfies(expression: string, licences: string[]): boolean;
}
