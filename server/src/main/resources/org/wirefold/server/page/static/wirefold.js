// Makes the pages instant. Every page is whole without this: what is added here is that links and forms
// fetch the next page and put its parts in place of the old ones, suggestions, keys, and a brush on the
// bars. Texts reach the document as parsed HTML that the server escaped, or as text nodes; never as
// HTML made here.

const PARTS = ["masthead", "content"];
const el = (id) => document.getElementById(id);

/* Visiting. */

let visit = new AbortController();

/** Shows the page at an address. Where fetching fails, says so and offers to try again. */
async function go(url, { push = true, stay = false, scroll = 0, focus = null } = {}) {
  visit.abort();
  visit = new AbortController();
  const { signal } = visit;
  document.documentElement.classList.add("is-loading");
  try {
    const answer = await fetch(url, { signal, headers: { Accept: "text/html" } });
    const type = answer.headers.get("Content-Type") ?? "";
    if (!type.startsWith("text/html")) {
      location.assign(url);
      return;
    }
    const html = await answer.text();
    if (signal.aborted) return;
    const hash = new URL(url, location).hash;
    if (push) {
      remember();
      history.pushState({}, "", answer.redirected ? answer.url + hash : url);
    }
    show(new DOMParser().parseFromString(html, "text/html"), { stay, scroll, focus, hash });
  } catch (failure) {
    if (failure.name !== "AbortError") fail(url);
  } finally {
    if (!signal.aborted) document.documentElement.classList.remove("is-loading");
  }
}

function show(next, { stay, scroll, focus, hash }) {
  const key = focus ?? document.activeElement?.closest("[data-key]")?.dataset.key;
  const wasTyping = document.activeElement?.id === "q";
  const open = new Map(
    [...document.querySelectorAll("details[data-key]")].map((d) => [d.dataset.key, d.open]));
  const y = stay ? window.scrollY : scroll;
  document.title = next.title;
  for (const id of PARTS) el(id).replaceWith(document.adoptNode(next.getElementById(id)));
  el("failure").hidden = true;
  if (stay) {
    for (const details of document.querySelectorAll("details[data-key]")) {
      details.open = open.get(details.dataset.key) ?? details.open;
    }
  }
  dress();
  const again = stay && key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const target = again ? (again.matches("details") ? again.querySelector("summary") : again) : null;
  (target ?? (wasTyping ? el("q") : el("content"))).focus({ preventScroll: true });
  const anchor = hash && document.getElementById(hash.slice(1));
  if (anchor) anchor.scrollIntoView();
  else window.scrollTo(0, y);
  el("status").textContent = document.querySelector("h1")?.textContent.trim() ?? document.title;
}

function fail(url) {
  const box = el("failure");
  const again = document.createElement("a");
  again.href = url;
  again.textContent = "Try again";
  box.replaceChildren("The server does not answer; it may have been stopped. ", again);
  box.hidden = false;
}

/** Keeps where the reader is, for the way back. */
function remember() {
  history.replaceState({ scroll: window.scrollY }, "");
}

history.scrollRestoration = "manual";
let shown = location.pathname + location.search;

window.addEventListener("popstate", (event) => {
  const here = location.pathname + location.search;
  if (here === shown && location.hash) return;
  shown = here;
  go(location.href, { push: false, scroll: event.state?.scroll ?? 0 });
});

window.addEventListener("pagehide", remember);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented) return;
  const url = new URL(link instanceof SVGElement ? link.href.baseVal : link.href, location);
  const isPage = url.origin === location.origin && !url.pathname.startsWith("/api/") && !link.type;
  if (!isPage) return;
  if (url.hash && url.pathname + url.search === location.pathname + location.search) return;
  event.preventDefault();
  const stay = link.matches("[data-stay], .bar") && location.pathname === "/";
  go(url.href, { stay, focus: link.dataset.key });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "get") return;
  event.preventDefault();
  const fields = [...new FormData(form)].filter(([, value]) => value !== "");
  closeSuggestions();
  go(address(new URL(form.action).pathname, new URLSearchParams(fields)));
});

/** As the server writes addresses: a search has one, however it came about. */
function address(path, query) {
  const text = query.toString().replaceAll("+", "%20");
  return path + (text ? "?" + text : "");
}

/* Suggestions while typing. */

let suggesting = new AbortController();
let waiting = 0;
let chosen = -1;

async function suggest(text) {
  suggesting.abort();
  suggesting = new AbortController();
  if (text.trim().length < 2) return closeSuggestions();
  try {
    const answer = await fetch("/api/suggest?size=8&q=" + encodeURIComponent(text), {
      signal: suggesting.signal,
    });
    const { suggestions } = await answer.json();
    if (document.activeElement === el("q")) list(suggestions);
  } catch {
    closeSuggestions(); // typing goes on without them
  }
}

function list(suggestions) {
  const options = suggestions.map(({ kind, value, label }, i) => {
    const option = document.createElement("li");
    option.id = "suggestion-" + i;
    option.setAttribute("role", "option");
    option.dataset.href =
      kind === "story"
        ? "/stories/" + encodeURIComponent(value)
        : "/?" + kind + "=" + encodeURIComponent(value);
    const name = document.createElement("bdi");
    name.textContent = label;
    const what = document.createElement("span");
    what.className = "suggestion-kind";
    what.textContent = kind;
    option.append(name, " ", what);
    return option;
  });
  el("suggestions").replaceChildren(...options);
  el("suggestions").hidden = options.length === 0;
  el("q").setAttribute("aria-expanded", String(options.length > 0));
  choose(-1);
}

function choose(index) {
  chosen = index;
  [...el("suggestions").children].forEach((option, i) =>
    option.setAttribute("aria-selected", String(i === index)));
  const option = el("suggestions").children[index];
  option?.scrollIntoView({ block: "nearest" });
  if (option) el("q").setAttribute("aria-activedescendant", option.id);
  else el("q").removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  clearTimeout(waiting);
  suggesting.abort();
  el("suggestions").hidden = true;
  el("suggestions").replaceChildren();
  el("q").setAttribute("aria-expanded", "false");
  choose(-1);
}

document.addEventListener("input", (event) => {
  const input = event.target;
  if (input.id === "q") {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(input.value), 90);
  } else if (input.form?.dataset.facet) {
    clearTimeout(waiting);
    waiting = setTimeout(() => findValues(input.form), 120);
  }
});

document.addEventListener("focusout", (event) => {
  if (event.target.id === "q") closeSuggestions();
});

// A press on an option must not take the focus from the box before it becomes a click.
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("#suggestions [role=option]");
  if (option) {
    event.preventDefault();
    go(option.dataset.href);
  }
});

function keyInSearchBox(event) {
  const count = el("suggestions").children.length;
  if (event.key === "Escape" && count) {
    closeSuggestions();
  } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
  } else if (event.key === "Enter" && chosen >= 0) {
    go(el("suggestions").children[chosen].dataset.href);
  } else {
    return;
  }
  event.preventDefault();
}

/* Searching inside a facet: the list in place, from the page that lists all values. */

async function findValues(form) {
  const query = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(new URL(form.action).pathname + "?" + query);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = [...page.querySelectorAll(".values .toggle")].slice(0, 12).map((toggle) => {
      const item = document.createElement("li");
      item.append(document.adoptNode(toggle));
      return item;
    });
    if (!found.length) {
      const none = document.createElement("li");
      none.className = "soft";
      none.textContent = "None begins like this.";
      found.push(none);
    }
    form.parentElement.querySelector(".facet-values").replaceChildren(...found);
  } catch {
    // the list stays as it is; Enter leads to the page itself
  }
}

/* The bars: one stop for the keyboard, arrows between them, a brush for mouse, finger and Shift. */

const spans = (svg) => [...svg.querySelectorAll("[data-from]")];

function mark(svg, a, b) {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  spans(svg).forEach((span, i) => span.classList.toggle("is-brushed", a >= 0 && i >= from && i <= to));
}

function brush(svg, a, b) {
  const all = spans(svg);
  const from = all[Math.min(a, b)].dataset.from;
  const to = all[Math.max(a, b)].dataset.to;
  const query = new URLSearchParams(new FormData(el("search")));
  for (const name of ["from", "to"]) query.delete(name);
  for (const [name, value] of [...query]) if (!value) query.delete(name, value);
  query.set("from", from);
  query.set("to", to);
  go(address("/", query), { stay: location.pathname === "/" });
}

let brushing = null;

document.addEventListener("pointerdown", (event) => {
  const svg = event.target.closest("[data-histogram]");
  if (!svg || event.button !== 0) return;
  const at = place(svg, event.clientX);
  brushing = { svg, from: at, to: at };
});

document.addEventListener("pointermove", (event) => {
  if (!brushing) return;
  brushing.to = place(brushing.svg, event.clientX);
  if (brushing.to !== brushing.from) mark(brushing.svg, brushing.from, brushing.to);
});

document.addEventListener("pointerup", () => {
  const done = brushing;
  brushing = null;
  if (!done || done.from === done.to) return;
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  brush(done.svg, done.from, done.to);
});

document.addEventListener("pointercancel", () => {
  if (brushing) mark(brushing.svg, -1, -1);
  brushing = null;
});

document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.("[data-histogram]")) event.preventDefault();
});

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

function place(svg, clientX) {
  const box = svg.getBoundingClientRect();
  const count = spans(svg).length;
  return Math.min(count - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * count)));
}

let anchor = -1;

function keyOnBar(event, bar) {
  const svg = bar.closest("[data-histogram]");
  const bars = [...svg.querySelectorAll(".bar")];
  const at = bars.indexOf(bar);
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: bars.length - 1 - at }[event.key];
  const all = spans(svg);
  if (step !== undefined) {
    const next = bars[Math.min(bars.length - 1, Math.max(0, at + step))];
    bars.forEach((b) => b.setAttribute("tabindex", b === next ? "0" : "-1"));
    next.focus();
    anchor = event.shiftKey ? (anchor < 0 ? all.indexOf(bar) : anchor) : -1;
    mark(svg, anchor, anchor < 0 ? -1 : all.indexOf(next));
  } else if (event.key === "Enter" && anchor >= 0) {
    const from = anchor;
    anchor = -1;
    brush(svg, from, all.indexOf(bar));
  } else {
    return;
  }
  event.preventDefault();
}

/* Keys. */

const letters = {
  "/": () => {
    el("q").focus();
    el("q").select();
  },
  j: () => move(1),
  k: () => move(-1),
  o: () => {
    const details = document.activeElement?.closest(".card")?.querySelector("details.spread");
    if (details) details.open = !details.open;
  },
  "?": () => el("keys").showModal(),
};

function move(step) {
  const items = [...document.querySelectorAll("[data-item]")].filter((i) => i.checkVisibility());
  const here = document.activeElement?.closest(".card, .copy");
  const at = items.findIndex((item) => here?.contains(item));
  items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step]?.focus();
}

document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (target.id === "q") return keyInSearchBox(event);
  const bar = target.closest?.(".bar");
  if (bar) keyOnBar(event, bar);
  const isTyping = target.matches?.("input:not([type=checkbox]), select, textarea");
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (isTyping || !isPlain || event.defaultPrevented || el("keys").open || !lettersOn()) return;
  if (Object.hasOwn(letters, event.key)) {
    event.preventDefault();
    letters[event.key]();
  }
});

const lettersOn = () => {
  try {
    return localStorage.getItem("letters") !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
};

el("keys-on").checked = lettersOn();
el("keys-on").addEventListener("change", (event) => {
  try {
    localStorage.setItem("letters", event.target.checked ? "on" : "off");
  } catch {
    // it holds for this page only
  }
});

document.querySelector("[data-keys]").hidden = false;
document.querySelector("[data-keys]").addEventListener("click", () => el("keys").showModal());

/** What a page with scripts has over one without. */
function dress() {
  shown = location.pathname + location.search;
  const box = el("q");
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", "suggestions");
  box.setAttribute("aria-expanded", "false");
  document.querySelectorAll("[data-histogram]").forEach((svg) =>
    svg.querySelectorAll(".bar").forEach((bar, i) => bar.setAttribute("tabindex", i ? "-1" : "0")));
}

dress();
