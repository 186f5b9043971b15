// @ts-check
// Tells pictures that their room has another width: plotly looks at the window only, and not when it is shown first.

/** @param {{ el: HTMLElement }} widget */
function render({ el }) {
  el.style.width = "100%";
  const observer = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
  observer.observe(el);
  return () => observer.disconnect();
}

export default { render };
