// Check-in on a phone: sent at once, or, without network, kept on the phone, signed with the time it was typed, and sent later.
(function () {
  "use strict";
  var form = document.querySelector("[data-check-in]");
  if (!form || !window.fetch) return;
  var place = "check-in:" + location.pathname, told = form.querySelector("[data-told]"), busy = false;
  function say(text, good) { told.textContent = text; told.className = good === undefined ? "" : good ? "ok" : "fail"; }
  function kept() { try { return JSON.parse(localStorage.getItem(place) || "[]"); } catch (error) { return []; } }
  function keep(list) { localStorage.setItem(place, JSON.stringify(list)); }
  function clean(code) { return code.trim().toUpperCase().replace(/[\s-]/g, "").replace(/0/g, "O").replace(/1/g, "I").replace(/8/g, "B"); }
  function bytes(hex) { return new Uint8Array(hex.match(/../g).map(function (pair) { return parseInt(pair, 16); })); }
  function hex(buffer) { return Array.prototype.map.call(new Uint8Array(buffer), function (one) { return ("0" + one.toString(16)).slice(-2); }).join(""); }
  function sign(code, scanned) {
    var how = { name: "HMAC", hash: "SHA-256" }, text = new TextEncoder().encode(code + "|" + scanned);
    return crypto.subtle.importKey("raw", bytes(form.dataset.checkIn), how, false, ["sign"]).then(function (key) { return crypto.subtle.sign("HMAC", key, text); }).then(hex);
  }
  function send(fields) {
    var data = new FormData(form);
    Object.keys(fields).forEach(function (name) { data.set(name, fields[name]); });
    return fetch(location.pathname, { method: "POST", body: data, headers: { Accept: "application/json" }, credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  }
  function keepScan(code) {
    if (!window.crypto || !crypto.subtle) { say(form.dataset.cannot, false); return; }
    var scanned = Math.floor(Date.now() / 1000);
    sign(clean(code), scanned).then(function (signature) { keep(kept().concat([{ code: clean(code), scanned: scanned, signature: signature }])); say(form.dataset.kept); });
  }
  function sendKept() {
    var list = kept();
    if (busy || !list.length || navigator.onLine === false) return;
    busy = true;
    send(list[0]).then(function (answer) { busy = false; keep(kept().slice(1)); say(answer.words, answer.good); sendKept(); }, function () { busy = false; say(form.dataset.kept); });
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var code = form.elements.code.value;
    if (!code.trim()) return;
    say(form.dataset.sending);
    send({}).then(function (answer) { say(answer.words, answer.good); if (answer.good) form.elements.code.value = ""; }, function () { keepScan(code); });
  });
  addEventListener("online", sendKept);
  setInterval(sendKept, 30000);
  sendKept();
})();
