// @ts-check
// Where a reader is: the contents of the page, and the place to go on at a next visit.

const PLACE = `wederkerig:${new URL("./", location.href).pathname}:place`;

/**
 * The place where the reader was last: file, section and what to call it.
 * @returns {{file: string, section: string, name: string} | null}
 */
export function lastPlace() {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "null");
  } catch {
    return null;
  }
}

/**
 * Follow the reader: mark the section in the contents and remember it.
 * @param {string} name what the page is called
 */
export function followReader(name) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("[data-section]")]);
  const idOf = (/** @type {Element} */ section) => section.getAttribute("aria-labelledby") ?? "";
  const sections = links.flatMap(
    (link) => document.getElementById(link.dataset.section ?? "")?.closest("section") ?? [],
  );
  const file = location.pathname.split("/").pop() || "index.html";
  const look = () => {
    const passed = sections.filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
    const last = passed.at(-1);
    const section = last ? idOf(last) : "";
    for (const link of links) {
      if (link.dataset.section === section) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    try {
      localStorage.setItem(PLACE, JSON.stringify({ file, section, name }));
    } catch {
      // a browser that keeps nothing: the page says so already
    }
  };
  const watch = new IntersectionObserver(look, { rootMargin: "0px 0px -66% 0px" });
  for (const section of sections) watch.observe(section); // it looks at once, when there is a layout to look at
}
