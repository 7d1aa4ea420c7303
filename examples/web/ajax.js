'use strict';

const form = document.getElementById('myform');
const result = document.getElementById('result');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  show('Face is looking ...');
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form) });
    const reply = await response.json();
    if (reply.error_code !== 0) {
      show(`Face says ${reply.error_code}: ${reply.description}`);
      return;
    }
    show(reply.people.length === 0 ? 'No face was found.' : `The first person is about ${reply.people[0].age} years old.`);
    const json = document.createElement('pre');
    json.textContent = JSON.stringify(reply, null, 2);
    json.tabIndex = 0;
    result.append(json);
  } catch {
    show('Face cannot be reached.');
  }
});

function show(sentence) {
  const line = document.createElement('p');
  line.textContent = sentence;
  result.replaceChildren(line);
}
