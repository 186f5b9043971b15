// @ts-check
// The site stays on the device: its text always, models once they were used.

/** Register the service worker, and say so on the start page when all text is kept. */
export async function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.kind === "kept" && data.version !== document.documentElement.dataset.version) sayNewer();
  });
  navigator.serviceWorker.ready.then(sayKept); // however this page came: the worker does not know every page
  try {
    await navigator.serviceWorker.register("offline.js", { updateViaCache: "none" });
  } catch {
    // Without it everything works but reading without network; the page on saving says when.
  }
}

function sayKept() {
  const place = document.getElementById("offline");
  if (!place) return;
  place.textContent = place.dataset.kept ?? "";
  place.hidden = false;
}

/** A newer version is kept than the one this page shows. */
function sayNewer() {
  document.documentElement.dataset.newer = "";
  const place = document.getElementById("nieuwer");
  if (place) place.hidden = false;
}
