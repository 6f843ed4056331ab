// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { ar: (function () {
const A_0 = [["ـ", -1, 2], ["ً", -1, 1], ["ٌ", -1, 1], ["ٍ", -1, 1], ["َ", -1, 1], ["ُ", -1, 1], ["ِ", -1, 1], ["ّ", -1, 1], ["ْ", -1, 1], ["٠", -1, 3], ["١", -1, 4], ["٢", -1, 5], ["٣", -1, 6], ["٤", -1, 7], ["٥", -1, 8], ["٦", -1, 9], ["٧", -1, 10], ["٨", -1, 11], ["٩", -1, 12], ["ﺀ", -1, 13], ["ﺁ", -1, 17], ["ﺂ", -1, 17], ["ﺃ", -1, 14], ["ﺄ", -1, 14], ["ﺅ", -1, 18], ["ﺆ", -1, 18], ["ﺇ", -1, 15], ["ﺈ", -1, 15], ["ﺉ", -1, 16], ["ﺊ", -1, 16], ["ﺋ", -1, 16], ["ﺌ", -1, 16], ["ﺍ", -1, 19], ["ﺎ", -1, 19], ["ﺏ", -1, 20], ["ﺐ", -1, 20], ["ﺑ", -1, 20], ["ﺒ", -1, 20], ["ﺓ", -1, 21], ["ﺔ", -1, 21], ["ﺕ", -1, 22], ["ﺖ", -1, 22], ["ﺗ", -1, 22], ["ﺘ", -1, 22], ["ﺙ", -1, 23], ["ﺚ", -1, 23], ["ﺛ", -1, 23], ["ﺜ", -1, 23], ["ﺝ", -1, 24], ["ﺞ", -1, 24], ["ﺟ", -1, 24], ["ﺠ", -1, 24], ["ﺡ", -1, 25], ["ﺢ", -1, 25], ["ﺣ", -1, 25], ["ﺤ", -1, 25], ["ﺥ", -1, 26], ["ﺦ", -1, 26], ["ﺧ", -1, 26], ["ﺨ", -1, 26], ["ﺩ", -1, 27], ["ﺪ", -1, 27], ["ﺫ", -1, 28], ["ﺬ", -1, 28], ["ﺭ", -1, 29], ["ﺮ", -1, 29], ["ﺯ", -1, 30], ["ﺰ", -1, 30], ["ﺱ", -1, 31], ["ﺲ", -1, 31], ["ﺳ", -1, 31], ["ﺴ", -1, 31], ["ﺵ", -1, 32], ["ﺶ", -1, 32], ["ﺷ", -1, 32], ["ﺸ", -1, 32], ["ﺹ", -1, 33], ["ﺺ", -1, 33], ["ﺻ", -1, 33], ["ﺼ", -1, 33], ["ﺽ", -1, 34], ["ﺾ", -1, 34], ["ﺿ", -1, 34], ["ﻀ", -1, 34], ["ﻁ", -1, 35], ["ﻂ", -1, 35], ["ﻃ", -1, 35], ["ﻄ", -1, 35], ["ﻅ", -1, 36], ["ﻆ", -1, 36], ["ﻇ", -1, 36], ["ﻈ", -1, 36], ["ﻉ", -1, 37], ["ﻊ", -1, 37], ["ﻋ", -1, 37], ["ﻌ", -1, 37], ["ﻍ", -1, 38], ["ﻎ", -1, 38], ["ﻏ", -1, 38], ["ﻐ", -1, 38], ["ﻑ", -1, 39], ["ﻒ", -1, 39], ["ﻓ", -1, 39], ["ﻔ", -1, 39], ["ﻕ", -1, 40], ["ﻖ", -1, 40], ["ﻗ", -1, 40], ["ﻘ", -1, 40], ["ﻙ", -1, 41], ["ﻚ", -1, 41], ["ﻛ", -1, 41], ["ﻜ", -1, 41], ["ﻝ", -1, 42], ["ﻞ", -1, 42], ["ﻟ", -1, 42], ["ﻠ", -1, 42], ["ﻡ", -1, 43], ["ﻢ", -1, 43], ["ﻣ", -1, 43], ["ﻤ", -1, 43], ["ﻥ", -1, 44], ["ﻦ", -1, 44], ["ﻧ", -1, 44], ["ﻨ", -1, 44], ["ﻩ", -1, 45], ["ﻪ", -1, 45], ["ﻫ", -1, 45], ["ﻬ", -1, 45], ["ﻭ", -1, 46], ["ﻮ", -1, 46], ["ﻯ", -1, 47], ["ﻰ", -1, 47], ["ﻱ", -1, 48], ["ﻲ", -1, 48], ["ﻳ", -1, 48], ["ﻴ", -1, 48], ["ﻵ", -1, 52], ["ﻶ", -1, 52], ["ﻷ", -1, 50], ["ﻸ", -1, 50], ["ﻹ", -1, 51], ["ﻺ", -1, 51], ["ﻻ", -1, 49], ["ﻼ", -1, 49]];
const A_1 = [["آ", -1, 1], ["أ", -1, 1], ["ؤ", -1, 2], ["إ", -1, 1], ["ئ", -1, 3]];
const A_2 = [["آ", -1, 1], ["أ", -1, 1], ["ؤ", -1, 2], ["إ", -1, 1], ["ئ", -1, 3]];
const A_3 = [["ال", -1, 2], ["بال", -1, 1], ["كال", -1, 1], ["لل", -1, 2]];
const A_4 = [["أآ", -1, 2], ["أأ", -1, 1], ["أؤ", -1, 3], ["أإ", -1, 5], ["أا", -1, 4]];
const A_5 = [["ف", -1, 1], ["و", -1, 2]];
const A_6 = [["ال", -1, 2], ["بال", -1, 1], ["كال", -1, 1], ["لل", -1, 2]];
const A_7 = [["ب", -1, 1], ["بب", 0, 2], ["كك", -1, 3]];
const A_8 = [["سأ", -1, 4], ["ست", -1, 2], ["سن", -1, 3], ["سي", -1, 1]];
const A_9 = [["تست", -1, 1], ["نست", -1, 1], ["يست", -1, 1]];
const A_10 = [["ك", -1, 1], ["كم", -1, 2], ["هم", -1, 2], ["هن", -1, 2], ["ه", -1, 1], ["ي", -1, 1], ["كما", -1, 3], ["هما", -1, 3], ["نا", -1, 2], ["ها", -1, 2]];
const A_11 = [["ن", -1, 1]];
const A_12 = [["و", -1, 1], ["ي", -1, 1], ["ا", -1, 1]];
const A_13 = [["ات", -1, 1]];
const A_14 = [["ت", -1, 1]];
const A_15 = [["ة", -1, 1]];
const A_16 = [["ي", -1, 1]];
const A_17 = [["ك", -1, 1], ["كم", -1, 2], ["هم", -1, 2], ["كن", -1, 2], ["هن", -1, 2], ["ه", -1, 1], ["كمو", -1, 3], ["ني", -1, 2], ["كما", -1, 3], ["هما", -1, 3], ["نا", -1, 2], ["ها", -1, 2]];
const A_18 = [["ن", -1, 2], ["ون", 0, 4], ["ين", 0, 4], ["ان", 0, 4], ["تن", 0, 3], ["ي", -1, 2], ["ا", -1, 2], ["تما", 6, 5], ["نا", 6, 3], ["تا", 6, 3], ["ت", -1, 1]];
const A_19 = [["تم", -1, 1], ["وا", -1, 1]];
const A_20 = [["و", -1, 1], ["تمو", 0, 2]];
const A_21 = [["ى", -1, 1]];
let b_is_defined;
let b_is_verb;
let b_is_noun;
let i_word_len;
function r_Normalize_pre() {
let among_var = 0;
for (let n = lengthOf(current()); n > 0; n--) {
lab0: while (true) {
let v_2 = at;
lab1: while (true) {
bra = at;
among_var = among(A_0);
if (among_var === 0) {
break lab1;
}
ket = at;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!replace("0")) {
return false;
}
}
else if (among_var === 4) {
if (!replace("1")) {
return false;
}
}
else if (among_var === 5) {
if (!replace("2")) {
return false;
}
}
else if (among_var === 6) {
if (!replace("3")) {
return false;
}
}
else if (among_var === 7) {
if (!replace("4")) {
return false;
}
}
else if (among_var === 8) {
if (!replace("5")) {
return false;
}
}
else if (among_var === 9) {
if (!replace("6")) {
return false;
}
}
else if (among_var === 10) {
if (!replace("7")) {
return false;
}
}
else if (among_var === 11) {
if (!replace("8")) {
return false;
}
}
else if (among_var === 12) {
if (!replace("9")) {
return false;
}
}
else if (among_var === 13) {
if (!replace("ء")) {
return false;
}
}
else if (among_var === 14) {
if (!replace("أ")) {
return false;
}
}
else if (among_var === 15) {
if (!replace("إ")) {
return false;
}
}
else if (among_var === 16) {
if (!replace("ئ")) {
return false;
}
}
else if (among_var === 17) {
if (!replace("آ")) {
return false;
}
}
else if (among_var === 18) {
if (!replace("ؤ")) {
return false;
}
}
else if (among_var === 19) {
if (!replace("ا")) {
return false;
}
}
else if (among_var === 20) {
if (!replace("ب")) {
return false;
}
}
else if (among_var === 21) {
if (!replace("ة")) {
return false;
}
}
else if (among_var === 22) {
if (!replace("ت")) {
return false;
}
}
else if (among_var === 23) {
if (!replace("ث")) {
return false;
}
}
else if (among_var === 24) {
if (!replace("ج")) {
return false;
}
}
else if (among_var === 25) {
if (!replace("ح")) {
return false;
}
}
else if (among_var === 26) {
if (!replace("خ")) {
return false;
}
}
else if (among_var === 27) {
if (!replace("د")) {
return false;
}
}
else if (among_var === 28) {
if (!replace("ذ")) {
return false;
}
}
else if (among_var === 29) {
if (!replace("ر")) {
return false;
}
}
else if (among_var === 30) {
if (!replace("ز")) {
return false;
}
}
else if (among_var === 31) {
if (!replace("س")) {
return false;
}
}
else if (among_var === 32) {
if (!replace("ش")) {
return false;
}
}
else if (among_var === 33) {
if (!replace("ص")) {
return false;
}
}
else if (among_var === 34) {
if (!replace("ض")) {
return false;
}
}
else if (among_var === 35) {
if (!replace("ط")) {
return false;
}
}
else if (among_var === 36) {
if (!replace("ظ")) {
return false;
}
}
else if (among_var === 37) {
if (!replace("ع")) {
return false;
}
}
else if (among_var === 38) {
if (!replace("غ")) {
return false;
}
}
else if (among_var === 39) {
if (!replace("ف")) {
return false;
}
}
else if (among_var === 40) {
if (!replace("ق")) {
return false;
}
}
else if (among_var === 41) {
if (!replace("ك")) {
return false;
}
}
else if (among_var === 42) {
if (!replace("ل")) {
return false;
}
}
else if (among_var === 43) {
if (!replace("م")) {
return false;
}
}
else if (among_var === 44) {
if (!replace("ن")) {
return false;
}
}
else if (among_var === 45) {
if (!replace("ه")) {
return false;
}
}
else if (among_var === 46) {
if (!replace("و")) {
return false;
}
}
else if (among_var === 47) {
if (!replace("ى")) {
return false;
}
}
else if (among_var === 48) {
if (!replace("ي")) {
return false;
}
}
else if (among_var === 49) {
if (!replace("لا")) {
return false;
}
}
else if (among_var === 50) {
if (!replace("لأ")) {
return false;
}
}
else if (among_var === 51) {
if (!replace("لإ")) {
return false;
}
}
else if (among_var === 52) {
if (!replace("لآ")) {
return false;
}
}
break lab0;
}
at = v_2;
if (at >= limit) {
return false;
}
next();
break lab0;
}
}
return true;
}

function r_Normalize_post() {
let among_var = 0;
let v_1 = at;
lab0: while (true) {
floor = at;
at = limit;
ket = at;
among_var = amongBack(A_1);
if (among_var === 0) {
break lab0;
}
bra = at;
if (among_var === 0) {
break lab0;
}
else if (among_var === 1) {
if (!replace("ء")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("ء")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("ء")) {
return false;
}
}
at = floor;
break lab0;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
for (let n = i_word_len; n > 0; n--) {
lab2: while (true) {
let v_4 = at;
lab3: while (true) {
bra = at;
among_var = among(A_2);
if (among_var === 0) {
break lab3;
}
ket = at;
if (among_var === 0) {
break lab3;
}
else if (among_var === 1) {
if (!replace("ا")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("و")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("ي")) {
return false;
}
}
break lab2;
}
at = v_4;
if (at >= limit) {
break lab1;
}
next();
break lab2;
}
}
break lab1;
}
at = v_2;
return true;
}

function r_Checks1() {
let among_var = 0;
i_word_len = lengthOf(current());
bra = at;
among_var = among(A_3);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 4)) {
return false;
}
b_is_noun = true;
b_is_verb = false;
b_is_defined = true;
}
else if (among_var === 2) {
if (!(i_word_len > 3)) {
return false;
}
b_is_noun = true;
b_is_verb = false;
b_is_defined = true;
}
return true;
}

function r_Prefix_Step1() {
let among_var = 0;
i_word_len = lengthOf(current());
bra = at;
among_var = among(A_4);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("أ")) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("آ")) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("أ")) {
return false;
}
}
else if (among_var === 4) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("ا")) {
return false;
}
}
else if (among_var === 5) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("إ")) {
return false;
}
}
return true;
}

function r_Prefix_Step2() {
let among_var = 0;
i_word_len = lengthOf(current());
let v_1 = at;
lab0: while (true) {
if (!is("فا")) {
break lab0;
}
return false;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
if (!is("وا")) {
break lab1;
}
return false;
}
at = v_2;
bra = at;
among_var = among(A_5);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 3)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len > 3)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Prefix_Step3a_Noun() {
let among_var = 0;
i_word_len = lengthOf(current());
bra = at;
among_var = among(A_6);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 5)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len > 4)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Prefix_Step3b_Noun() {
let among_var = 0;
i_word_len = lengthOf(current());
let v_1 = at;
lab0: while (true) {
if (!is("با")) {
break lab0;
}
return false;
}
at = v_1;
bra = at;
among_var = among(A_7);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 3)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("ب")) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len > 3)) {
return false;
}
if (!replace("ك")) {
return false;
}
}
return true;
}

function r_Prefix_Step3_Verb() {
let among_var = 0;
i_word_len = lengthOf(current());
bra = at;
among_var = among(A_8);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 4)) {
return false;
}
if (!replace("ي")) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len > 4)) {
return false;
}
if (!replace("ت")) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len > 4)) {
return false;
}
if (!replace("ن")) {
return false;
}
}
else if (among_var === 4) {
if (!(i_word_len > 4)) {
return false;
}
if (!replace("أ")) {
return false;
}
}
return true;
}

function r_Prefix_Step4_Verb() {
let among_var = 0;
i_word_len = lengthOf(current());
bra = at;
among_var = among(A_9);
if (among_var === 0) {
return false;
}
ket = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 4)) {
return false;
}
b_is_verb = true;
b_is_noun = false;
if (!replace("است")) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step1a() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_10);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len >= 5)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len >= 6)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step1b() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_11);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 5)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step2a() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_12);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len > 4)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step2b() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_13);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 5)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step2c1() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_14);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step2c2() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_15);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Noun_Step3() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_16);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 3)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Verb_Step1() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_17);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len >= 5)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len >= 6)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Verb_Step2a() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_18);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 3) {
if (!(i_word_len >= 5)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 4) {
if (!(i_word_len > 5)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 5) {
if (!(i_word_len >= 6)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Verb_Step2b() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_19);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 5)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_Verb_Step2c() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_20);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!(i_word_len >= 4)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!(i_word_len >= 6)) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_Suffix_All_alef_maqsura() {
let among_var = 0;
i_word_len = lengthOf(current());
ket = at;
among_var = amongBack(A_21);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!replace("ي")) {
return false;
}
}
return true;
}

function r_stem() {
let context = null;
b_is_noun = true;
b_is_verb = true;
b_is_defined = false;
let v_1 = at;
lab0: while (true) {
if (!r_Checks1()) {
break lab0;
}
break lab0;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
if (!r_Normalize_pre()) {
break lab1;
}
break lab1;
}
at = v_2;
floor = at;
at = limit;
let v_3 = limit - at;
lab2: while (true) {
lab3: while (true) {
let v_4 = limit - at;
lab4: while (true) {
if (!b_is_verb) {
break lab4;
}
lab5: while (true) {
let v_5 = limit - at;
lab6: while (true) {
let v_6 = 1;
replab7: while (true) {
let v_7 = limit - at;
lab8: for (let n = 2; n > 0; n--) {
if (!r_Suffix_Verb_Step1()) {
break lab8;
}
v_6--;
continue replab7;
}
at = limit - v_7;
break replab7;
}
if (v_6 > 0) {
break lab6;
}
lab9: while (true) {
let v_8 = limit - at;
lab10: while (true) {
if (!r_Suffix_Verb_Step2a()) {
break lab10;
}
break lab9;
}
at = limit - v_8;
lab11: while (true) {
if (!r_Suffix_Verb_Step2c()) {
break lab11;
}
break lab9;
}
at = limit - v_8;
if (at <= floor) {
break lab6;
}
previous();
break lab9;
}
break lab5;
}
at = limit - v_5;
lab12: while (true) {
if (!r_Suffix_Verb_Step2b()) {
break lab12;
}
break lab5;
}
at = limit - v_5;
if (!r_Suffix_Verb_Step2a()) {
break lab4;
}
break lab5;
}
break lab3;
}
at = limit - v_4;
lab13: while (true) {
if (!b_is_noun) {
break lab13;
}
let v_9 = limit - at;
lab14: while (true) {
lab15: while (true) {
let v_10 = limit - at;
lab16: while (true) {
if (!r_Suffix_Noun_Step2c2()) {
break lab16;
}
break lab15;
}
at = limit - v_10;
lab17: while (true) {
lab18: while (true) {
if (!b_is_defined) {
break lab18;
}
break lab17;
}
if (!r_Suffix_Noun_Step1a()) {
break lab17;
}
lab19: while (true) {
let v_12 = limit - at;
lab20: while (true) {
if (!r_Suffix_Noun_Step2a()) {
break lab20;
}
break lab19;
}
at = limit - v_12;
lab21: while (true) {
if (!r_Suffix_Noun_Step2b()) {
break lab21;
}
break lab19;
}
at = limit - v_12;
lab22: while (true) {
if (!r_Suffix_Noun_Step2c1()) {
break lab22;
}
break lab19;
}
at = limit - v_12;
if (at <= floor) {
break lab17;
}
previous();
break lab19;
}
break lab15;
}
at = limit - v_10;
lab23: while (true) {
if (!r_Suffix_Noun_Step1b()) {
break lab23;
}
lab24: while (true) {
let v_13 = limit - at;
lab25: while (true) {
if (!r_Suffix_Noun_Step2a()) {
break lab25;
}
break lab24;
}
at = limit - v_13;
lab26: while (true) {
if (!r_Suffix_Noun_Step2b()) {
break lab26;
}
break lab24;
}
at = limit - v_13;
if (!r_Suffix_Noun_Step2c1()) {
break lab23;
}
break lab24;
}
break lab15;
}
at = limit - v_10;
lab27: while (true) {
lab28: while (true) {
if (!b_is_defined) {
break lab28;
}
break lab27;
}
if (!r_Suffix_Noun_Step2a()) {
break lab27;
}
break lab15;
}
at = limit - v_10;
if (!r_Suffix_Noun_Step2b()) {
at = limit - v_9;
break lab14;
}
break lab15;
}
break lab14;
}
if (!r_Suffix_Noun_Step3()) {
break lab13;
}
break lab3;
}
at = limit - v_4;
if (!r_Suffix_All_alef_maqsura()) {
break lab2;
}
break lab3;
}
break lab2;
}
at = limit - v_3;
at = floor;
let v_15 = at;
lab29: while (true) {
let v_16 = at;
lab30: while (true) {
if (!r_Prefix_Step1()) {
at = v_16;
break lab30;
}
break lab30;
}
let v_17 = at;
lab31: while (true) {
if (!r_Prefix_Step2()) {
at = v_17;
break lab31;
}
break lab31;
}
lab32: while (true) {
let v_18 = at;
lab33: while (true) {
if (!r_Prefix_Step3a_Noun()) {
break lab33;
}
break lab32;
}
at = v_18;
lab34: while (true) {
if (!b_is_noun) {
break lab34;
}
if (!r_Prefix_Step3b_Noun()) {
break lab34;
}
break lab32;
}
at = v_18;
if (!b_is_verb) {
break lab29;
}
let v_19 = at;
lab35: while (true) {
if (!r_Prefix_Step3_Verb()) {
at = v_19;
break lab35;
}
break lab35;
}
if (!r_Prefix_Step4_Verb()) {
break lab29;
}
break lab32;
}
break lab29;
}
at = v_15;
let v_20 = at;
lab36: while (true) {
if (!r_Normalize_post()) {
break lab36;
}
break lab36;
}
at = v_20;
return true;
}

return stemWith(r_stem);
})() };
