// What the example pages share: the key is remembered until the tab is closed, the server's address is asked for where the page came from a
// folder, and the code under an example is read from its file.
'use strict';

/** The address of the Face server, without a slash at its end. */
function faceServer() {
  return location.protocol === 'file:' ? document.getElementById('server').value.replace(/\/$/, '') : location.origin;
}

function rememberKey(input) {
  try {
    input.value = sessionStorage.getItem('face-key') ?? '';
    input.addEventListener('input', () => sessionStorage.setItem('face-key', input.value));
  } catch {
    // A browser that keeps nothing: the key is typed again on the next page.
  }
}

/** In a folder there is no site around the page, and the server must be told. */
function leaveSite() {
  document.querySelectorAll('[data-site]').forEach((part) => part.remove());
  for (const field of document.querySelectorAll('[data-server]')) {
    field.hidden = false;
    field.addEventListener('input', showServer);
  }
}

function showServer() {
  for (const form of document.querySelectorAll('form[action]')) form.action = `${faceServer()}/api/detect/`;
  for (const address of document.querySelectorAll('[data-address]')) address.textContent = faceServer();
}

async function showSource(code) {
  try {
    const response = await fetch(code.dataset.source);
    code.textContent = await response.text();
  } catch {
    code.textContent = `It is in ${code.dataset.source}, beside this page.`;
  }
}

document.querySelectorAll('[name=app_key]').forEach(rememberKey);
if (location.protocol === 'file:') leaveSite();
else document.querySelector('[data-home]').href = '/';
if (document.querySelector('[data-server]')) showServer();
document.querySelectorAll('[data-source]').forEach(showSource);
