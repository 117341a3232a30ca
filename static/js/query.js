// The builder of a query: conditions and groups are added, dropped and written into one field when the query is asked.
(function () {
  "use strict";
  var form = document.querySelector("[data-query]");
  if (!form) return;
  function children(node, mark) { return Array.prototype.filter.call(node.querySelectorAll(mark), function (one) { return one.parentNode.closest("[data-node]") === node; }); }
  function add(group, key) {
    var place = children(group, "[data-parts]")[0];
    htmx.ajax("GET", form.dataset.partUrl + "?is=" + encodeURIComponent(key), { target: place, swap: "beforeend" }).then(function () {
      var last = place.lastElementChild, control = last && last.querySelector("[data-part], [data-joint]");
      if (control && !control.tomselect) control.focus();
    });
  }
  function value(control) {
    if (control.multiple) return Array.prototype.map.call(control.selectedOptions, function (one) { return one.value; });
    var text = control.value.trim();
    if (control.dataset.part === "yes") return text === "true";
    if (control.dataset.type === "words") return text ? text.split(/[\s、，,]+/).filter(Boolean) : [];
    if (text === "") return undefined;
    return control.dataset.type === "number" ? Number(text) : text;
  }
  function leaf(node) {
    var said = { is: node.dataset.leaf };
    children(node, "[data-part]").forEach(function (control) { var one = value(control); if (one !== undefined) said[control.dataset.part] = one; });
    return said;
  }
  function group(node) {
    var said = {}, parts = children(node, "[data-node]").filter(function (one) { return one.querySelector("[data-leaf]") || one.hasAttribute("data-leaf"); }).map(read); // an empty group asks nothing
    said[children(node, "[data-joint]")[0].value] = parts;
    return said;
  }
  function read(node) {
    var said = node.hasAttribute("data-leaf") ? leaf(node) : group(node);
    return children(node, "[data-not]")[0].checked ? { not: said } : said;
  }
  form.addEventListener("change", function (event) {
    var select = event.target.closest("[data-add]");
    if (!select || !select.value) return;
    add(select.closest("[data-group]"), select.value);
    if (select.tomselect) select.tomselect.clear(true); else select.value = "";
  });
  form.addEventListener("click", function (event) {
    var drop = event.target.closest("[data-drop]"), more = event.target.closest("[data-add-group]");
    if (more) add(more.closest("[data-group]"), more.dataset.addGroup);
    if (!drop) return;
    var node = drop.closest("[data-node]"), above = node.parentNode.closest("[data-node]");
    node.remove();
    var next = above.querySelector("[data-add]");
    if (next) (next.tomselect ? next.tomselect.control_input : next).focus();
  });
  form.addEventListener("submit", function () { form.querySelector('[name="tree"]').value = JSON.stringify(read(form.querySelector("[data-node]"))); });
})();
