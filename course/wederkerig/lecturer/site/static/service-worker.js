// The service worker of the site, in place of JupyterLite's own: the same door for the kernel's files
// (JupyterLite's protocol, "/sw-api.v1"), and a store that makes the site work without network after a first visit.
"use strict";

const VERSION = "{{version}}"; // of the whole site: another version is another store
const FILES = "{{files}}"; // what a lesson needs that the page itself does not load
const STORE = `wederkerig-${VERSION}`;
const PATIENCE_MS = 4000; // how long the page may take, with a full disk for instance, before the kernel hears of an error
const door = new BroadcastChannel("/sw-api.v1");

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("wederkerig-") && name !== STORE;
  const clean = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(Promise.all([clean(), self.clients.claim()]));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname.endsWith("/api/service-worker-heartbeat")) event.respondWith(new Response("ok"));
  else if (/\/api\/(drive|stdin)/.test(url.pathname)) event.respondWith(ask(event.request, url));
  else if (event.request.method === "GET") event.respondWith(fetched(event));
});

/** Pass a request of the kernel to the page that owns the files, and its answer back. */
async function ask(request, url) {
  const data = { ...(await request.json()), pathname: url.pathname };
  data.requestId ??= crypto.randomUUID();
  return new Promise((resolve) => {
    const listen = (event) => {
      const reply = event.data;
      if (reply.browsingContextId !== data.browsingContextId || reply.requestId !== data.requestId) return;
      if (!("response" in reply)) return;
      door.removeEventListener("message", listen);
      resolve(new Response(JSON.stringify(reply.response)));
    };
    const givenUp = JSON.stringify({ error: "no answer from the page" });
    setTimeout(() => {
      door.removeEventListener("message", listen);
      resolve(new Response(givenUp, { status: 504 }));
    }, PATIENCE_MS);
    door.addEventListener("message", listen);
    door.postMessage(data);
  });
}

/** The address of the file: what comes after "?" is for the page, and a folder means its first page. */
function plain(url) {
  return url.split(/[?#]/)[0].replace(/\/$/, "/index.html");
}

/** What is stored, else from the network and then stored. */
async function fetched(event) {
  const store = await caches.open(STORE);
  const key = plain(event.request.url);
  const kept = await store.match(key);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.type === "basic" && response.status === 200) {
    event.waitUntil(store.put(key, response.clone()).catch(() => {})); // a full disk is no reason to fail
  }
  return response;
}

self.addEventListener("message", (event) => {
  if (event.data?.wederkerig === "keep") event.waitUntil(keep(event.data.urls));
});

/** Store, one by one, what a later visit without network needs. */
async function keep(urls) {
  const store = await caches.open(STORE);
  const files = FILES.map((file) => new URL(file, location.href).href);
  for (const url of new Set([...urls, ...files].map(plain))) {
    if (!url.startsWith(new URL(".", location.href).href) || /\/api\/(drive|stdin)/.test(url) || (await store.match(url))) continue;
    await store.add(url).catch(() => {});
  }
}
