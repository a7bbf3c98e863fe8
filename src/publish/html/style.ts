import { toneRules } from "./palette.js";

const text = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --words: #1e1c19; --quiet: #625e57; --line: #e2ded6;
  --pass: #2a6f3e; --review: #83590a; --fail: #a8321f; --link: #1f5fa8;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 66rem;
  background: var(--paper); color: var(--words);
  font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word;
}
h1, h2, h3, p, blockquote, figure, ul, ol, dl, dd { margin: 0; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
time { white-space: nowrap; }
`;

const layout = `
.pair { display: grid; gap: 0.4rem 2.5rem; }
.english-title, .masthead .english { color: var(--quiet); }
.masthead { padding-bottom: 1.5rem; border-bottom: 3px double var(--line); }
.masthead h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; }
.masthead .english { font-size: 1.9rem; line-height: 1.2; }
.small, .source, .label, .contents, footer, .verdict, .withheld, table {
  font-family: var(--sans); font-size: 0.84rem; line-height: 1.5;
}
.small, .source, footer { color: var(--quiet); }
.masthead .small { margin-top: 1rem; }
.label { color: var(--quiet); font-size: 0.76rem; letter-spacing: 0.02em; }
.contents { margin-top: 1.75rem; }
.contents ol { padding-left: 1.4rem; }
.contents li { margin-top: 0.35rem; }
.contents h2 { font-size: 0.84rem; }
article { padding: 2.5rem 0 2.25rem; border-bottom: 1px solid var(--line); }
article h2 { font-size: 1.5rem; line-height: 1.28; font-weight: 600; text-wrap: balance; }
.english-title { font-size: 1.5rem; line-height: 1.28; text-wrap: balance; }
.source { margin-top: 0.9rem; }
.source > span + span::before { content: "·"; margin: 0 0.45em; }
section { margin-top: 1.75rem; }
section > .label { padding-bottom: 0.4rem; margin-bottom: 0.8rem; border-bottom: 1px solid var(--line); }
.sentences .pair + .pair { margin-top: 0.9rem; }
`;

const quotation = `
.quotation {
  padding: 1rem 1.25rem 1.05rem; margin-top: 1rem;
  background: var(--tint); border-left: 4px solid var(--ink); border-radius: 0 6px 6px 0;
}
.quotation.tone-none { border-left-style: dashed; }
.quotation blockquote { white-space: pre-line; }
.quotation blockquote[lang="uk"] { font-size: 1.12rem; line-height: 1.55; }
.quotation .pair > div { display: grid; gap: 0.55rem; align-content: start; }
.said { font-family: var(--sans); font-size: 0.84rem; line-height: 1.5; color: var(--quiet); }
.said b { color: var(--ink); font-weight: 650; }
.said .role { color: var(--words); }
.note {
  display: inline-block; margin-right: 0.3rem; padding: 0 0.4em; border: 1px solid currentColor; border-radius: 3px;
  font: normal 0.74rem/1.45 var(--sans); color: var(--quiet);
}
.notes { margin-top: 0.3rem; }
`;

const verdict = `
.verdict { margin-top: 1.5rem; }
.badge { display: inline-block; padding: 0.2rem 0.7rem; border-radius: 1rem; border: 1px solid currentColor; font-weight: 600; }
.badge.pass { color: var(--pass); } .badge.review { color: var(--review); } .badge.fail { color: var(--fail); }
summary { cursor: pointer; }
.findings { padding-left: 1.2rem; margin-top: 0.7rem; }
.findings li { margin-top: 0.45rem; }
.severity-warning { color: var(--review); } .severity-error { color: var(--fail); }
.findings .about { display: block; color: var(--quiet); }
.withheld { margin-top: 2.5rem; }
.withheld > h2 { font-size: 1.15rem; font-family: var(--serif); }
.withheld > ul { list-style: none; padding: 0; }
.withheld > ul > li { margin-top: 0.9rem; padding-left: 1rem; border-left: 3px solid var(--line); }
code { font: 0.92em ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px double var(--line); }
`;

const annotated = `
.annotated { margin-top: 1.75rem; max-width: 46rem; }
.annotated p { margin-top: 0.8rem; }
.annotated .headline { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
.annotated .subhead { font-weight: 600; }
.annotated .caption, .annotated .credit, .annotated .boilerplate { color: var(--quiet); font-size: 0.9rem; }
mark { background: none; color: inherit; padding: 0.08em 0; }
mark.content { background: var(--tint); border-bottom: 2px solid var(--ink); }
mark.content.indirect { background: none; border-bottom: 2px dotted var(--ink); }
mark.cue { font-style: italic; color: var(--ink); }
mark.mention { font-weight: 650; color: var(--ink); }
.annotated sup { font: 0.68rem/0 var(--sans); margin-right: 0.2em; }
.annotated sup a { color: var(--ink); text-decoration: none; }
.legend { margin-top: 0.9rem; }
.legend mark { margin-right: 0.9em; }
.sheet { margin-top: 2.25rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 56rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.8rem 0.55rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 650; color: var(--ink); }
td b { color: var(--ink); font-weight: 650; }
td.said-words { font-family: var(--serif); font-size: 0.95rem; width: 34%; }
td .sub { display: block; color: var(--quiet); font-size: 0.78rem; }
`;

const media = `
@media (min-width: 600px) {
  body { padding: 3.5rem 2rem 5rem; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .quotation .pair { grid-template-rows: auto auto; row-gap: 0.55rem; }
  .quotation .pair > div { grid-row: span 2; grid-template-rows: subgrid; }
}
@media (max-width: 599.98px) {
  .masthead h1, .masthead .english { font-size: 1.55rem; }
  article h2, .english-title { font-size: 1.28rem; }
  .sentences .pair + .pair { margin-top: 1.3rem; }
  section > .label.pair { gap: 0; }
  .quotation .pair > div + div { margin-top: 0.5rem; padding-top: 0.8rem; border-top: 1px solid var(--line); }
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --words: #e9e6e0; --quiet: #aaa69d; --line: #36383d;
    --pass: #8fcf9f; --review: #e0b866; --fail: #f2987f; --link: #8db8ee;
  }
${toneRules("dark")}
}
@media print {
  :root { --paper: #fff; --words: #000; --quiet: #444; --line: #bbb; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .contents { display: none; }
  .quotation, .sentences .pair { break-inside: avoid; }
  .quotation { background: none; }
  h2, .label { break-after: avoid; }
  a { color: inherit; }
  .sheet { overflow: visible; } table { min-width: 0; }
}
`;

/** The one style sheet of every page, without anything from outside in it. */
export const styleSheet = [text, toneRules("light"), layout, quotation, verdict, annotated, media]
  .map((part) => part.trim())
  .join("\n");
