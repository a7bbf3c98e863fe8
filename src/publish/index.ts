export { publishStage } from "./stage.js";
export { digestFormats, publishOptions, type DigestFormat, type PublishOptions } from "./options.js";
export { parseDigest, renderJson } from "./json.js";
export { renderMarkdown } from "./markdown/render.js";
export { renderHtml } from "./html/render.js";
export { renderQuotationsPage, type QuotationsPageMeta } from "./html/quotations-page.js";
export { toWebAnnotations, type AnnotationPage } from "./annotations/web-annotations.js";
export { titleOf } from "./view/entry.js";
export { writeDigest } from "./write.js";
