// @ts-check
// Keeps the whole text of the course on the device, one version at a time, and never mixes two.
// `wederkerig site` writes two lines before these: VERSION, and FILES, the hash (SHA-256, base64) of every file.

/** @type {any} */
const worker = self;
const scope = new URL("./", worker.location.href);
const OURS = `wederkerig:${scope.pathname}:`;
const TEXT = `${OURS}text:${VERSION}`;
const MODELS = `${OURS}models`;
const START = "index.html";

/**
 * A file of this version: from an older version when it is the same, else from the server; never from what the
 * browser happens to hold, and never another than was built.
 * @param {string} file
 * @param {Cache} cache
 * @param {Cache[]} older
 */
async function keep(file, cache, older) {
  const address = new URL(file, scope).href;
  const hash = FILES[file] ?? "";
  const known = await same(address, hash, older);
  const response = known ?? (await fetch(address, { cache: "reload", integrity: `sha256-${hash}` }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const headers = new Headers(response.headers);
  headers.set("x-hash", hash);
  await cache.put(address, new Response(await response.blob(), { headers }));
}

/**
 * The file as an older version kept it, when that is the same.
 * @param {string} address
 * @param {string} hash
 * @param {Cache[]} older
 */
async function same(address, hash, older) {
  for (const cache of older) {
    const response = await cache.match(address);
    if (response?.headers.get("x-hash") === hash) return response;
  }
  return null;
}

worker.addEventListener("install", (/** @type {any} */ event) => {
  const all = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`${OURS}text:`) && name !== TEXT);
    const older = await Promise.all(names.map((name) => caches.open(name)));
    const cache = await caches.open(TEXT);
    try {
      await Promise.all(Object.keys(FILES).map((file) => keep(file, cache, older)));
    } catch (error) {
      await caches.delete(TEXT);
      throw error;
    }
    await worker.skipWaiting();
  };
  event.waitUntil(all());
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  const tidy = async () => {
    const texts = (await caches.keys()).filter((name) => name.startsWith(`${OURS}text:`) && name !== TEXT);
    // What the page that is open now was made of stays until the next version.
    for (const name of texts.slice(0, -1)) await caches.delete(name);
    await worker.clients.claim();
    for (const client of await worker.clients.matchAll()) client.postMessage({ kind: "kept", version: VERSION });
  };
  event.waitUntil(tidy());
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(scope.href)) return;
  const file = address.pathname.slice(scope.pathname.length) || START;
  if (file === "offline.js") return;
  event.respondWith(answer(request, file));
});

/**
 * What is kept of this version; else of the version of a page that is still open; else what the server says.
 * @param {Request} request
 * @param {string} file
 */
async function answer(request, file) {
  const address = new URL(file, scope).href;
  const mine = await (await caches.open(TEXT)).match(address);
  if (mine) return mine;
  const kept = request.mode === "navigate" ? undefined : await caches.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && /(^|\/)models\//.test(file)) await (await caches.open(MODELS)).put(address, response.clone());
  return response;
}
