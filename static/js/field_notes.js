// Field notes on a phone: each is kept on the phone first, under a key made here, then sent; without network it waits.
(function () {
  "use strict";
  var form = document.querySelector("[data-field-notes]");
  if (!form || !form.elements.text) return;
  var words = form.dataset, told = form.querySelector("[data-told]"), list = form.querySelector("[data-list]"), offline = form.querySelector("[data-offline]");
  var desk = form.querySelector("[data-notes]"), arrive = form.querySelector("[data-arrive]");
  var draftKey = "field-note:" + words.who + ":" + words.visit, photos = [], busy = false, store = null;
  var MOST = 4, LONGEST = 1600;

  function say(text, kind) { told.textContent = text || ""; told.className = text ? "note " + (kind || "na") : ""; }
  function uuid() {
    if (window.crypto.randomUUID) return window.crypto.randomUUID();
    var b = window.crypto.getRandomValues(new Uint8Array(16)); b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
    var h = Array.prototype.map.call(b, function (one) { return ("0" + one.toString(16)).slice(-2); }).join("");
    return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20)].join("-");
  }
  // the store of this phone: notes by their key, until the server has them
  function open() {
    return new Promise(function (done, failed) {
      var asked = window.indexedDB.open("field-notes", 1);
      asked.onupgradeneeded = function () { asked.result.createObjectStore("notes", { keyPath: "key" }); };
      asked.onsuccess = function () { done(asked.result); };
      asked.onerror = function () { failed(asked.error); };
    });
  }
  function within(mode, deed) {
    return new Promise(function (done, failed) {
      var act = store.transaction("notes", mode), asked = deed(act.objectStore("notes"));
      act.oncomplete = function () { done(asked.result); };
      act.onerror = act.onabort = function () { failed(act.error); };
    });
  }
  function mine() {
    return within("readonly", function (notes) { return notes.getAll(); }).then(function (all) {
      return all.filter(function (one) { return one.who === words.who; }).sort(function (a, b) { return a.at - b.at; });
    });
  }
  function forget(note) { return within("readwrite", function (notes) { return notes.delete(note.key); }); }
  function keep(note) { return within("readwrite", function (notes) { return notes.put(note); }); }

  function item(note) {
    var line = document.createElement("li"), when = document.createElement("b"), small = document.createElement("small"), at = new Date(note.at);
    when.className = "num"; when.textContent = ("0" + at.getHours()).slice(-2) + ":" + ("0" + at.getMinutes()).slice(-2);
    small.textContent = (note.fields.text || words.arrival) + (note.photos.length ? " · " + note.photos.length + " " + words.photos : "");
    line.dataset.key = note.key; line.appendChild(when);
    line.appendChild(document.createTextNode(" " + (note.refused || words.kept))); line.appendChild(small);
    if (note.refused) {
      var away = document.createElement("button"); away.type = "button"; away.className = "b sm"; away.textContent = words.discard;
      away.addEventListener("click", function () { forget(note).then(draw); }); line.appendChild(away);
    }
    return line;
  }
  function draw() { return mine().then(function (all) { list.textContent = ""; all.slice().reverse().forEach(function (note) { list.appendChild(item(note)); }); openDesk(all); return all; }); }
  // who has arrived writes, also before the server knows of the arrival
  function openDesk(all) {
    if (!arrive || !all.some(function (one) { return one.fields.arrived_at && one.visit === words.visit && !one.refused; })) return;
    desk.hidden = false; arrive.remove(); arrive = null;
    form.querySelectorAll("footer [hidden]").forEach(function (one) { one.hidden = false; });
    form.querySelectorAll("[data-before]").forEach(function (one) { one.remove(); });
  }
  function arrived(note) {
    var line = list.querySelector('[data-key="' + note.key + '"]');
    if (!line) return;
    line.childNodes[1].textContent = " ✓"; line.removeAttribute("data-key");
  }

  function send(note) {
    var data = new FormData();
    data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    data.set("key", note.key);
    Object.keys(note.fields).forEach(function (name) { data.set(name, note.fields[name]); });
    note.photos.forEach(function (photo, number) { data.append("photos", photo, "photo-" + (number + 1) + ".jpg"); });
    return fetch(note.url, { method: "POST", body: data, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual" });
  }
  function next() {
    return mine().then(function (all) {
      var note = all.filter(function (one) { return !one.refused; })[0];
      if (!note) { say(""); return null; }
      say(words.sending);
      return send(note).then(function (answer) {
        if (answer.status === 201) return forget(note).then(function () { arrived(note); return next(); });
        if (answer.status === 422) return answer.json().then(function (said) { note.refused = said.words; return keep(note).then(draw).then(next); });
        if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404) { say(words.again, "miss"); return null; }
        throw new Error(String(answer.status));
      });
    });
  }
  function sendAll() {
    offline.hidden = navigator.onLine !== false;
    if (busy || !store) return;
    busy = true;
    next().then(function () { busy = false; }, function () { busy = false; offline.hidden = false; mine().then(function (all) { say(all.length + " · " + words.kept, "soon"); }); });
  }

  // photos are made smaller before they are kept: the network on the spot is thin
  function smaller(file) {
    if (!window.createImageBitmap) return Promise.resolve(file);
    return window.createImageBitmap(file).then(function (picture) {
      var share = Math.min(1, LONGEST / Math.max(picture.width, picture.height)), sheet = document.createElement("canvas");
      sheet.width = Math.round(picture.width * share); sheet.height = Math.round(picture.height * share);
      sheet.getContext("2d").drawImage(picture, 0, 0, sheet.width, sheet.height);
      return new Promise(function (done) { sheet.toBlob(function (blob) { done(blob || file); }, "image/jpeg", 0.8); });
    }, function () { return file; });
  }
  function count() { form.querySelector("[data-count]").textContent = photos.length ? photos.length + " / " + MOST : ""; }
  var box = document.getElementById("photos");
  box.addEventListener("change", function () {
    var chosen = Array.prototype.slice.call(box.files);
    box.value = "";
    if (photos.length + chosen.length > MOST) { say(words.large, "miss"); return; }
    Promise.all(chosen.map(smaller)).then(function (made) { photos = photos.concat(made); count(); });
  });

  function stamp(now) { return now.toISOString().replace(/\.\d+Z$/, "Z"); }
  function put(now, url, fields, shots) {
    return keep({ key: uuid(), who: words.who, visit: words.visit, url: url, at: now.getTime(), fields: fields, photos: shots }).then(draw).then(sendAll, function () { say(words.cannot, "miss"); });
  }
  function keepArrival() {
    if (!store) { say(words.cannot, "miss"); return; }
    var now = new Date();
    put(now, arrive.formAction, { arrived_at: stamp(now) }, []);
  }
  function empty() { form.elements.text.value = ""; photos = []; count(); localStorage.removeItem(draftKey); }
  form.addEventListener("reset", function (event) { event.preventDefault(); empty(); });
  form.addEventListener("input", function (event) { if (event.target.name === "text") localStorage.setItem(draftKey, event.target.value); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (event.submitter && event.submitter === arrive) { keepArrival(); return; }
    var data = new FormData(form), text = (data.get("text") || "").trim();
    if (!text) { say(words.empty, "miss"); form.elements.text.focus(); return; }
    if (!store) { say(words.cannot, "miss"); return; }
    var now = new Date(), fields = { kind: data.get("kind"), cadre: data.get("cadre") || "", text: text, seen_at: stamp(now) };
    put(now, location.pathname, fields, photos).then(empty);
  });

  form.elements.text.value = localStorage.getItem(draftKey) || "";
  addEventListener("online", sendAll);
  addEventListener("offline", sendAll);
  setInterval(sendAll, 15000);
  open().then(function (found) { store = found; return draw(); }).then(sendAll, function () { say(words.cannot, "miss"); });
})();
