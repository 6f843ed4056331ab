// What the search says and shows, on the small site of testdata, built in the
// folder SITE: SITE=… node --test answers.mjs
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { open } from './engine.mjs';

const site = fs.realpathSync(process.env.SITE);
const { search } = open(site);
const ask = async (text, options) => {
  const answer = await search(text, options);
  return { ...answer, urls: answer.results.map(r => r.url), first: answer.results[0], text: answer.results[0]?.excerpt.map(p => p[0]).join('') };
};

test('a title comes first, whole, half or misspelt', async () => {
  for (const text of ['trigger point therapy', 'trigger po', 'Trigger-Point', 'triggerpoint']) {
    assert.equal((await ask(text)).urls[0], 'trigger-points.html', text);
  }
  const typo = await ask('trigger therpay');
  assert.equal(typo.urls[0], 'trigger-points.html');
  assert.deepEqual(typo.corrected, [{ from: 'therpay', to: 'therapy' }]);
  assert.equal((await ask('trigger therpay', { exact: true })).corrected.length, 0);
});

test('two words for one and one for two', async () => {
  assert.equal((await ask('finger tips')).urls[0], 'trigger-points.html');
});

test('a concept leads one way and is reported', async () => {
  const knot = await ask('knot');
  assert.equal(knot.urls[0], 'trigger-points.html');
  assert.deepEqual(knot.concepts, [{ label: 'trigger point', from: 'knot' }]);
  assert.equal((await ask('punto gatillo')).urls[0], 'trigger-points.html');
  assert.equal((await ask('trigger point')).concepts.length, 0);
});

test('spellings meet', async () => {
  assert.equal((await ask('anemia')).urls[0], 'trigger-points.html');
  assert.equal((await ask('anemia')).first.id, 'anaemia-and-the-heart');
});

test('other names find a page', async () => {
  assert.deepEqual((await ask('our team')).urls, ['about.html']);
});

test('what is left out is not found', async () => {
  for (const text of ['walrus', 'zebra', 'kettledrum', 'knead-disclaimer', '"medical advice"']) {
    const { urls, unknown } = await ask(text, { exact: true });
    assert.deepEqual([urls, text.startsWith('"') || unknown.length > 0], [[], true], text);
  }
});

test('a word of code inside a sentence is found, a block of code is not', async () => {
  assert.deepEqual((await ask('xylophone')).urls, ['safety.html']);
});

test('red flags come first', async () => {
  const { cards } = await ask('i have chest pain today');
  assert.deepEqual(cards, [{ level: 'red-flag', text: 'You have chest pain.', action: 'Call your local emergency number.' }]);
  assert.equal((await ask('chest')).cards.length, 0);
  assert.equal((await ask('swolen calf')).cards.length, 1, 'misspelt');
});

test('a pinned answer comes first', async () => {
  assert.equal((await ask('When are you open?')).urls[0], 'contact.html');
  assert.equal((await ask('opening hour')).urls[0], 'contact.html');
});

test('phrases and words to leave out', async () => {
  assert.deepEqual((await ask('"warm bottle"')).urls, ['safety.html']);
  assert.deepEqual((await ask('"bottle warm"')).urls, []);
  assert.ok((await ask('massage')).urls.includes('safety.html'));
  assert.ok(!(await ask('massage -fever')).urls.includes('safety.html'));
});

test('facets', async () => {
  const all = await ask('clinic press neck');
  assert.deepEqual(all.facets.kind.map(v => v.value).sort(), ['page', 'technique']);
  assert.deepEqual((await ask('press', { filters: { kind: ['technique'] } })).urls, ['trigger-points.html']);
  assert.deepEqual((await ask('press', { filters: { kind: ['constructor'] } })).urls, []);
  assert.deepEqual((await ask('neck', { filters: { audience: ['student'] } })).urls, ['about.html']);
  assert.deepEqual(all.facets.region, [{ value: 'lower back', n: 1 }, { value: 'neck', n: 1 }]);
  assert.deepEqual((await ask('clinic press neck', { filters: { region: ['lower back'] } })).urls, ['trigger-points.html']);
});

test('an excerpt never cuts a sentence with a "not" in it, and an item keeps what leads into it', async () => {
  const neck = await ask('thumb neck vessels');
  assert.match(neck.text, /^Do not press .* wants to help you\.$/);
  const warm = await ask('warm bottle towel');
  assert.match(warm.text, /…$/);
  assert.ok(warm.text.split(' ').length < 40, warm.text);
  const fever = await ask('fever');
  assert.equal(fever.text, 'Do not have a massage with: … a fever');
  assert.equal(fever.first.id, 'lists');
});

test('words are marked and addresses lead to the sentence', async () => {
  const { first } = await ask('fingertips press');
  assert.deepEqual(first.excerpt.filter(p => p[1]).map(p => p[0]), ['Fingertips', 'press']);
  assert.equal(first.address, 'trigger-points.html#:~:text=Fingertips%20press%20it%20slowly.');
  assert.match((await ask('fever')).first.address, /^safety\.html#lists:~:text=a%20fever$/);
});

test('strange questions', async () => {
  for (const text of ['', ' ', '"', '"""', '-', '--', '- -', '__proto__', 'constructor', 'toString hasOwnProperty', '<img src=x onerror=alert(1)>', '(((', '[a-', '\\', '\u0000',
    '\ud800', '💆'.repeat(200), 'a'.repeat(10000), 'the of and', '筋膜', 'ا'.repeat(50), '%', '%E0%A4%A', 'a=b~c|d']) {
    const { results } = await search(text);
    assert.ok(Array.isArray(results) || results.length >= 0, text);
  }
});
