// @ts-check
// On a page that gathers what a student said in all lessons: read it from this device, now and when it changes.
import { browser } from "../../cards/js/backends/browser.js";
import { showOwn } from "../../cards/js/views/own.js";

const answers = browser(new URL("./", location.href).pathname);
const show = async () => showOwn(document, await answers.read().catch(() => ({}))); // the page tells what is wrong

answers.listen(show, () => {});
show();
