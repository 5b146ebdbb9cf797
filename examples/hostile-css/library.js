/* A library of the old school: it improves everybody's objects and takes the short names. */
(function () {
  window.$ = window.jQuery = function (selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  };
  window._ = { map: function () {} };
  window.Symbol.dispose = window.Symbol.dispose || 'dispose';
  window.event = 'mine';
  window.name = 'fenetre';
  window.html = '<b>';
  window.css = {};
  window.lit = null;
  window.define = function () {
    throw new Error('define is mine');
  };
  window.exports = {};
  window.module = { exports: {} };

  // Enumerable, as they were written then: every `for … in` meets them.
  Array.prototype.last = function () {
    return this[this.length - 1];
  };
  Array.prototype.contains = function (thing) {
    return this.indexOf(thing) >= 0;
  };
  Object.prototype.extend = function (other) {
    for (var key in other) this[key] = other[key];
    return this;
  };
  String.prototype.capitalize = function () {
    return this.charAt(0).toUpperCase() + this.slice(1);
  };
  Element.prototype.hide = function () {
    this.style.display = 'none';
  };
  // A «polyfill» from before the standard, which gives what the standard does, and something besides.
  var from = Array.from;
  Array.from = function () {
    return from.apply(Array, arguments);
  };
  var fetchOfOld = window.fetch;
  window.fetch = function (address, options) {
    return fetchOfOld(address, options);
  };
  document.documentElement.className = 'js';
})();
