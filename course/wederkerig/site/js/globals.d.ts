// What `wederkerig site` writes before offline.js.
declare const VERSION: string;
declare const FILES: Record<string, string>;
