// The frame of every page: menu, theme, pop-overs, tips, dialogs, messages, tables behind charts, pickers, charts, forms.
(function () {
  "use strict";
  var root = document.documentElement;
  function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
  function closest(event, selector) { return event.target.closest ? event.target.closest(selector) : null; }

  // menu below 1000 px: a drawer that keeps the focus inside
  function menu(open) {
    root.classList.toggle("nav-open", open);
    all("button[aria-controls=menu]").forEach(function (b) { b.setAttribute("aria-expanded", String(open)); });
    var target = open ? (document.querySelector("#menu .on") || document.querySelector("#menu .it, #menu a")) : document.querySelector("button[aria-controls=menu]");
    if (target) target.focus();
  }
  function keepInside(event) {
    if (event.key !== "Tab" || !root.classList.contains("nav-open")) return;
    var stops = all("#menu a, #menu button"), first = stops[0], last = stops[stops.length - 1];
    if (event.shiftKey && document.activeElement === first) { last.focus(); event.preventDefault(); }
    else if (!event.shiftKey && document.activeElement === last) { first.focus(); event.preventDefault(); }
  }

  // theme: a cookie, so that the server draws the page in it from the first byte
  function setTheme(name, keep) {
    root.dataset.bsTheme = name;
    if (keep) document.cookie = "theme=" + name + ";path=/;max-age=31536000;samesite=lax";
    all("[data-theme-switch]").forEach(function (b) { b.setAttribute("aria-pressed", String(name === "dark")); });
    document.dispatchEvent(new CustomEvent("theme"));
  }
  var screenTheme = null;
  window.addEventListener("beforeprint", function () { screenTheme = root.dataset.bsTheme; if (screenTheme === "dark") setTheme("light", false); });
  window.addEventListener("afterprint", function () { if (screenTheme === "dark") setTheme("dark", false); });

  function tip(button, open) {
    var box = document.getElementById(button.dataset.tip);
    if (box) { box.hidden = !open; button.setAttribute("aria-expanded", String(open)); }
  }
  function closeTips() { all("[data-tip]").forEach(function (b) { tip(b, false); }); }
  function closePops(except) { all("details.pop[open]").forEach(function (d) { if (!except || !d.contains(except)) d.open = false; }); }
  function openDialog(key) { var box = document.getElementById(key); if (box && box.showModal && !box.open) box.showModal(); }

  document.addEventListener("click", function (event) {
    var hit;
    closePops(event.target);
    if ((hit = closest(event, "[data-tip]"))) { var was = hit.getAttribute("aria-expanded") === "true"; closeTips(); tip(hit, !was); return; }
    closeTips();
    if (closest(event, "[data-menu]")) menu(!root.classList.contains("nav-open"));
    else if (closest(event, "[data-theme-switch]")) setTheme(root.dataset.bsTheme === "dark" ? "light" : "dark", true);
    else if ((hit = closest(event, "[data-dialog]"))) { event.preventDefault(); closePops(); openDialog(hit.dataset.dialog); }
    else if ((hit = closest(event, "[data-close]"))) hit.closest("dialog").close();
    else if ((hit = closest(event, "[data-dismiss]"))) hit.closest(".note").remove();
    else if (closest(event, "[data-print]")) window.print();
    else if ((hit = closest(event, "[data-table]"))) toggleTable(hit);
    else if (event.target.nodeName === "DIALOG") event.target.close();
  });
  // a timeline wider than its card begins at today
  all(".tl").forEach(function (line) { line.scrollLeft = line.scrollWidth; });
  // a picture that cannot be drawn leaves the outline behind it
  document.addEventListener("error", function (event) { if (event.target.matches && event.target.matches(".photo img")) event.target.remove(); }, true);
  all(".photo img").forEach(function (i) { if (i.complete && !i.naturalWidth) i.remove(); });
  // file boxes in the words of the page, not of the browser
  document.addEventListener("change", function (event) {
    var box = closest(event, "[data-file]");
    if (box && box.files.length) box.parentNode.querySelector("[data-chosen]").textContent = Array.prototype.map.call(box.files, function (f) { return f.name; }).join(", ");
  });
  document.addEventListener("mouseover", function (event) { var b = closest(event, "[data-tip]"); if (b) tip(b, true); });
  document.addEventListener("mouseout", function (event) { var b = closest(event, "[data-tip]"); if (b && document.activeElement !== b) tip(b, false); });
  document.addEventListener("keydown", function (event) {
    keepInside(event);
    if (event.key !== "Escape") return;
    var open = document.querySelector("details.pop[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); event.stopPropagation(); }
    closeTips();
    if (root.classList.contains("nav-open")) menu(false);
  });
  function toggleTable(button) {
    var box = button.closest("[data-chart]"), table = box.querySelector(".tw"), picture = box.querySelector(".chart");
    table.hidden = !table.hidden; picture.hidden = !table.hidden;
    button.setAttribute("aria-expanded", String(!table.hidden));
    button.classList.toggle("on", !table.hidden);
  }

  // a message from the server after an htmx request: HX-Trigger: {"toast": {"text": "…", "kind": "ok"}}
  document.addEventListener("toast", function (event) {
    var box = document.createElement("div");
    box.className = "note " + (event.detail.kind || "");
    var text = document.createElement("div"); text.textContent = event.detail.text; box.appendChild(text);
    document.getElementById("toasts").appendChild(box);
    setTimeout(function () { box.remove(); }, 8000);
  });

  // tabs loaded by htmx: mark the one that was asked for
  document.addEventListener("htmx:afterSwap", function (event) {
    var link = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (link && link.closest("[data-tabs]")) {
      all("a", link.closest("[data-tabs]")).forEach(function (a) { a.classList.toggle("on", a === link); if (a === link) a.setAttribute("aria-current", "page"); else a.removeAttribute("aria-current"); });
    }
  });

  // libraries are loaded only by the pages that need them
  var loading = {};
  function load(src, done) {
    if (loading[src] === true) return done();
    if (loading[src]) return loading[src].push(done);
    loading[src] = [done];
    var script = document.createElement("script"); script.src = src;
    script.onload = function () { var waiting = loading[src]; loading[src] = true; waiting.forEach(function (f) { f(); }); };
    document.head.appendChild(script);
  }

  // charts: the option is JSON in an attribute; a string beginning with "--" is a colour of tokens.css
  function coloured(value, styles) {
    if (typeof value === "string") return value.indexOf("--") === 0 ? styles.getPropertyValue(value).trim() : value;
    if (Array.isArray(value)) return value.map(function (v) { return coloured(v, styles); });
    if (value && typeof value === "object") { var out = {}; Object.keys(value).forEach(function (k) { out[k] = coloured(value[k], styles); }); return out; }
    return value;
  }
  function axis(option, styles) {
    var ink = styles.getPropertyValue("--ink-2").trim(), line = styles.getPropertyValue("--line-strong").trim(), grid = styles.getPropertyValue("--grid").trim();
    ["xAxis", "yAxis"].forEach(function (name) {
      if (!option[name]) return;
      option[name] = [].concat(option[name]).map(function (a) { return Object.assign({ axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, splitLine: { lineStyle: { color: grid } } }, a, { axisLabel: Object.assign({ color: ink, fontSize: 12 }, a.axisLabel) }); });
    });
    if (option.legend) option.legend = Object.assign({ type: "scroll", pageTextStyle: { color: ink }, bottom: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: ink, fontSize: 12 } }, option.legend);
    return option;
  }
  function draw(figure) {
    var styles = getComputedStyle(root), place = figure.querySelector(".chart");
    var option = axis(coloured(JSON.parse(figure.dataset.option), styles), styles);
    var old = window.echarts.getInstanceByDom(place); if (old) old.dispose();
    var picture = window.echarts.init(place, null, { renderer: "svg" });
    picture.setOption(Object.assign({ animation: false, textStyle: { fontFamily: styles.getPropertyValue("--font-sans") }, tooltip: { confine: true } }, option));
    picture.on("click", function (p) { if (p.data && p.data.href) window.location.href = p.data.href; });
  }
  function charts(from) {
    var figures = all("[data-chart]", from);
    if (figures.length) load(document.body.dataset.echarts, function () { figures.forEach(draw); });
  }
  document.addEventListener("theme", function () { if (window.echarts) charts(); });
  window.addEventListener("resize", function () { if (window.echarts) all("[data-chart] .chart").forEach(function (p) { var c = window.echarts.getInstanceByDom(p); if (c && !p.hidden) c.resize(); }); });

  // pickers: <select data-picker [data-url=…]>; the server answers [{"value": "…", "text": "…", "note": "…"}]
  function option(data, escape) { return "<div>" + escape(data.text) + (data.note ? "<small>" + escape(data.note) + "</small>" : "") + "</div>"; }
  function picker(select) {
    if (select.tomselect) return;
    var url = select.dataset.url, settings = { maxOptions: 200, refreshThrottle: 0, allowEmptyOption: true, placeholder: select.dataset.placeholder || "", searchField: ["text", "note"], render: { option: option, no_results: function () { return '<div class="no-results">' + (select.dataset.nothing || "—") + "</div>"; } } };
    if (url) { var none = select.querySelector('option[value=""]'); settings.allowEmptyOption = false; if (none) settings.placeholder = none.textContent; settings.shouldLoad = function (q) { return q.length > 0; }; settings.load = function (query, done) { this.clearOptions(); fetch(url + (url.indexOf("?") < 0 ? "?" : "&") + "q=" + encodeURIComponent(query), { headers: { Accept: "application/json" } }).then(function (r) { return r.ok ? r.json() : []; }).then(done, function () { done(); }); }; settings.searchField = []; }
    var made = new window.TomSelect(select, settings);
    select.setAttribute("aria-hidden", "true");
    if (select.getAttribute("aria-describedby")) made.control_input.setAttribute("aria-describedby", select.getAttribute("aria-describedby"));
  }
  function pickers(from) {
    var found = all("select[data-picker]", from);
    if (!found.length) return;
    if (!document.getElementById("tom-select-css")) { var css = document.createElement("link"); css.id = "tom-select-css"; css.rel = "stylesheet"; css.href = document.body.dataset.tomSelectCss; document.head.insertBefore(css, document.head.querySelector("link[rel=stylesheet]")); }
    load(document.body.dataset.tomSelect, function () { found.forEach(picker); });
  }

  // conditional fields: data-show-when="direction=out" on a control hides its field otherwise
  function conditions(form) {
    all("[data-show-when]", form).forEach(function (control) {
      var parts = control.dataset.showWhen.split("="), now = new FormData(form).getAll(parts[0]);
      var field = control.closest(".fld"), shown = now.some(function (v) { return parts[1].split("|").indexOf(v) >= 0; });
      field.hidden = !shown;
    });
  }
  // what a picker has found is kept with its words: after a restart the page does not know them
  var WORDS = "/words";
  function wordsOf(form) { var found = {}; all("select option", form).forEach(function (o) { if (o.selected && o.value) found[o.value] = o.textContent; }); return found; }
  function choose(select, values, words) {
    values.forEach(function (v) { if (words[v] && !all("option", select).some(function (o) { return o.value === v; })) select.add(new Option(words[v], v)); });
    all("option", select).forEach(function (o) { o.selected = values.indexOf(o.value) >= 0; });
  }
  // drafts: kept in this window (never on disk) until the form is gone from the page that follows
  function draft(form) {
    var key = "draft:" + form.dataset.draft, place = document.querySelector("[data-draft-time]"), timer = null;
    function keep() { var kept = {}; new FormData(form).forEach(function (value, name) { if (typeof value === "string" && name !== "csrfmiddlewaretoken") (kept[name] = kept[name] || []).push(value); }); kept[WORDS] = wordsOf(form); sessionStorage.setItem(key, JSON.stringify(kept)); if (place) { var now = new Date(); place.hidden = false; place.querySelector("[data-clock]").textContent = String(now.getHours()).padStart(2, "0") + ":" + String(now.getMinutes()).padStart(2, "0"); } }
    function restore() { var kept = JSON.parse(sessionStorage.getItem(key)), words = kept[WORDS] || {}; delete kept[WORDS]; Object.keys(kept).forEach(function (name) { all('[name="' + name + '"]', form).forEach(function (c) { if (c.tagName === "SELECT") choose(c, kept[name], words); else if (c.type === "checkbox" || c.type === "radio") c.checked = kept[name].indexOf(c.value) >= 0; else if (c.type !== "file" && c.type !== "hidden") c.value = kept[name][0]; if (c.tomselect) c.tomselect.sync(); }); }); conditions(form); }
    if (sessionStorage.getItem(key) && !form.querySelector(".bad")) restore();
    form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(keep, 500); });
    form.addEventListener("submit", function () { clearTimeout(timer); keep(); sessionStorage.setItem("sent", key); });
  }
  function forms(from) {
    all("form", from).forEach(function (form) { if (form.querySelector("[data-show-when]")) { conditions(form); form.addEventListener("change", function () { conditions(form); }); } });
    var sent = sessionStorage.getItem("sent");
    var away = document.querySelector('input[type="password"]'); // the session was over: what was sent was not taken
    if (sent && from === document && !away && !document.querySelector('form[data-draft="' + sent.slice(6) + '"]')) { sessionStorage.removeItem(sent); sessionStorage.removeItem("sent"); }
    all("form[data-draft]", from).forEach(draft);
    var first = from.querySelector("[data-focus]"); if (first) first.focus();
  }
  function begin(from) { charts(from); pickers(from); forms(from); }
  begin(document);
  document.addEventListener("htmx:load", function (event) { if (event.target !== document.body) begin(event.target); });
})();
