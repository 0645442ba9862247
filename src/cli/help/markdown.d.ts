/** A Markdown file is its text; the build sees to it. */
declare module '*.md' {
  const text: string;
  export default text;
}
