// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { fr: (function () {
const A_0 = [["col", -1, -1], ["par", -1, -1], ["tap", -1, -1]];
const A_1 = [["", -1, 4], ["I", 0, 1], ["U", 0, 2], ["Y", 0, 3]];
const A_2 = [["iqU", -1, 3], ["abl", -1, 3], ["Ièr", -1, 4], ["ièr", -1, 4], ["eus", -1, 2], ["iv", -1, 1]];
const A_3 = [["ic", -1, 2], ["abil", -1, 1], ["iv", -1, 3]];
const A_4 = [["iqUe", -1, 1], ["atrice", -1, 2], ["ance", -1, 1], ["ence", -1, 5], ["logie", -1, 3], ["able", -1, 1], ["isme", -1, 1], ["euse", -1, 11], ["iste", -1, 1], ["ive", -1, 8], ["if", -1, 8], ["usion", -1, 4], ["ation", -1, 2], ["ution", -1, 4], ["ateur", -1, 2], ["iqUes", -1, 1], ["atrices", -1, 2], ["ances", -1, 1], ["ences", -1, 5], ["logies", -1, 3], ["ables", -1, 1], ["ismes", -1, 1], ["euses", -1, 11], ["istes", -1, 1], ["ives", -1, 8], ["ifs", -1, 8], ["usions", -1, 4], ["ations", -1, 2], ["utions", -1, 4], ["ateurs", -1, 2], ["ments", -1, 15], ["ements", 30, 6], ["issements", 31, 12], ["ités", -1, 7], ["ment", -1, 15], ["ement", 34, 6], ["issement", 35, 12], ["amment", 34, 13], ["emment", 34, 14], ["aux", -1, 10], ["eaux", 39, 9], ["eux", -1, 1], ["ité", -1, 7]];
const A_5 = [["ira", -1, 1], ["ie", -1, 1], ["isse", -1, 1], ["issante", -1, 1], ["i", -1, 1], ["irai", 4, 1], ["ir", -1, 1], ["iras", -1, 1], ["ies", -1, 1], ["îmes", -1, 1], ["isses", -1, 1], ["issantes", -1, 1], ["îtes", -1, 1], ["is", -1, 1], ["irais", 13, 1], ["issais", 13, 1], ["irions", -1, 1], ["issions", -1, 1], ["irons", -1, 1], ["issons", -1, 1], ["issants", -1, 1], ["it", -1, 1], ["irait", 21, 1], ["issait", 21, 1], ["issant", -1, 1], ["iraIent", -1, 1], ["issaIent", -1, 1], ["irent", -1, 1], ["issent", -1, 1], ["iront", -1, 1], ["ît", -1, 1], ["iriez", -1, 1], ["issiez", -1, 1], ["irez", -1, 1], ["issez", -1, 1]];
const A_6 = [["a", -1, 3], ["era", 0, 2], ["asse", -1, 3], ["ante", -1, 3], ["ée", -1, 2], ["ai", -1, 3], ["erai", 5, 2], ["er", -1, 2], ["as", -1, 3], ["eras", 8, 2], ["âmes", -1, 3], ["asses", -1, 3], ["antes", -1, 3], ["âtes", -1, 3], ["ées", -1, 2], ["ais", -1, 3], ["erais", 15, 2], ["ions", -1, 1], ["erions", 17, 2], ["assions", 17, 3], ["erons", -1, 2], ["ants", -1, 3], ["és", -1, 2], ["ait", -1, 3], ["erait", 23, 2], ["ant", -1, 3], ["aIent", -1, 3], ["eraIent", 26, 2], ["èrent", -1, 2], ["assent", -1, 3], ["eront", -1, 2], ["ât", -1, 3], ["ez", -1, 2], ["iez", 32, 2], ["eriez", 33, 2], ["assiez", 33, 3], ["erez", 32, 2], ["é", -1, 2]];
const A_7 = [["e", -1, 3], ["Ière", 0, 2], ["ière", 0, 2], ["ion", -1, 1], ["Ier", -1, 2], ["ier", -1, 2], ["ë", -1, 4]];
const A_8 = [["ell", -1, -1], ["eill", -1, -1], ["enn", -1, -1], ["onn", -1, -1], ["ett", -1, -1]];
const G_v = [17, 65, 16, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 130, 103, 8, 5];
const G_keep_with_s = [1, 65, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128];
let i_p2;
let i_p1;
let i_pV;
function r_prelude() {
replab0: while (true) {
let v_1 = at;
lab1: for (let n = 2; n > 0; n--) {
golab2: while (true) {
let v_2 = at;
lab3: while (true) {
lab4: while (true) {
let v_3 = at;
lab5: while (true) {
if (!inSet(G_v, 97, 251)) {
break lab5;
}
bra = at;
lab6: while (true) {
let v_4 = at;
lab7: while (true) {
if (!is("u")) {
break lab7;
}
ket = at;
if (!inSet(G_v, 97, 251)) {
break lab7;
}
if (!replace("U")) {
return false;
}
break lab6;
}
at = v_4;
lab8: while (true) {
if (!is("i")) {
break lab8;
}
ket = at;
if (!inSet(G_v, 97, 251)) {
break lab8;
}
if (!replace("I")) {
return false;
}
break lab6;
}
at = v_4;
if (!is("y")) {
break lab5;
}
ket = at;
if (!replace("Y")) {
return false;
}
break lab6;
}
break lab4;
}
at = v_3;
lab9: while (true) {
bra = at;
if (!is("y")) {
break lab9;
}
ket = at;
if (!inSet(G_v, 97, 251)) {
break lab9;
}
if (!replace("Y")) {
return false;
}
break lab4;
}
at = v_3;
if (!is("q")) {
break lab3;
}
bra = at;
if (!is("u")) {
break lab3;
}
ket = at;
if (!replace("U")) {
return false;
}
break lab4;
}
at = v_2;
break golab2;
}
at = v_2;
if (at >= limit) {
break lab1;
}
next();
}
continue replab0;
}
at = v_1;
break replab0;
}
return true;
}

function r_mark_regions() {
i_pV = limit;
i_p1 = limit;
i_p2 = limit;
let v_1 = at;
lab0: while (true) {
lab1: while (true) {
let v_2 = at;
lab2: while (true) {
if (!inSet(G_v, 97, 251)) {
break lab2;
}
if (!inSet(G_v, 97, 251)) {
break lab2;
}
if (at >= limit) {
break lab2;
}
next();
break lab1;
}
at = v_2;
lab3: while (true) {
if (among(A_0) === 0) {
break lab3;
}
break lab1;
}
at = v_2;
if (at >= limit) {
break lab0;
}
next();
golab4: while (true) {
lab5: while (true) {
if (!inSet(G_v, 97, 251)) {
break lab5;
}
break golab4;
}
if (at >= limit) {
break lab0;
}
next();
}
break lab1;
}
i_pV = at;
break lab0;
}
at = v_1;
let v_4 = at;
lab6: while (true) {
golab7: while (true) {
lab8: while (true) {
if (!inSet(G_v, 97, 251)) {
break lab8;
}
break golab7;
}
if (at >= limit) {
break lab6;
}
next();
}
golab9: while (true) {
lab10: while (true) {
if (!outSet(G_v, 97, 251)) {
break lab10;
}
break golab9;
}
if (at >= limit) {
break lab6;
}
next();
}
i_p1 = at;
golab11: while (true) {
lab12: while (true) {
if (!inSet(G_v, 97, 251)) {
break lab12;
}
break golab11;
}
if (at >= limit) {
break lab6;
}
next();
}
golab13: while (true) {
lab14: while (true) {
if (!outSet(G_v, 97, 251)) {
break lab14;
}
break golab13;
}
if (at >= limit) {
break lab6;
}
next();
}
i_p2 = at;
break lab6;
}
at = v_4;
return true;
}

function r_postlude() {
let among_var = 0;
replab0: while (true) {
let v_1 = at;
lab1: for (let n = 2; n > 0; n--) {
bra = at;
among_var = among(A_1);
if (among_var === 0) {
break lab1;
}
ket = at;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!replace("i")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("u")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("y")) {
return false;
}
}
else if (among_var === 4) {
if (at >= limit) {
break lab1;
}
next();
}
continue replab0;
}
at = v_1;
break replab0;
}
return true;
}

function r_RV() {
if (!(i_pV <= at)) {
return false;
}
return true;
}

function r_R1() {
if (!(i_p1 <= at)) {
return false;
}
return true;
}

function r_R2() {
if (!(i_p2 <= at)) {
return false;
}
return true;
}

function r_standard_suffix() {
let among_var = 0;
ket = at;
among_var = amongBack(A_4);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_1 = limit - at;
lab0: while (true) {
ket = at;
if (!isBack("ic")) {
at = limit - v_1;
break lab0;
}
bra = at;
lab1: while (true) {
let v_2 = limit - at;
lab2: while (true) {
if (!r_R2()) {
break lab2;
}
if (!remove()) {
return false;
}
break lab1;
}
at = limit - v_2;
if (!replace("iqU")) {
return false;
}
break lab1;
}
break lab0;
}
}
else if (among_var === 3) {
if (!r_R2()) {
return false;
}
if (!replace("log")) {
return false;
}
}
else if (among_var === 4) {
if (!r_R2()) {
return false;
}
if (!replace("u")) {
return false;
}
}
else if (among_var === 5) {
if (!r_R2()) {
return false;
}
if (!replace("ent")) {
return false;
}
}
else if (among_var === 6) {
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
let v_3 = limit - at;
lab3: while (true) {
ket = at;
among_var = amongBack(A_2);
if (among_var === 0) {
at = limit - v_3;
break lab3;
}
bra = at;
if (among_var === 0) {
at = limit - v_3;
break lab3;
}
else if (among_var === 1) {
if (!r_R2()) {
at = limit - v_3;
break lab3;
}
if (!remove()) {
return false;
}
ket = at;
if (!isBack("at")) {
at = limit - v_3;
break lab3;
}
bra = at;
if (!r_R2()) {
at = limit - v_3;
break lab3;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
lab4: while (true) {
let v_4 = limit - at;
lab5: while (true) {
if (!r_R2()) {
break lab5;
}
if (!remove()) {
return false;
}
break lab4;
}
at = limit - v_4;
if (!r_R1()) {
at = limit - v_3;
break lab3;
}
if (!replace("eux")) {
return false;
}
break lab4;
}
}
else if (among_var === 3) {
if (!r_R2()) {
at = limit - v_3;
break lab3;
}
if (!remove()) {
return false;
}
}
else if (among_var === 4) {
if (!r_RV()) {
at = limit - v_3;
break lab3;
}
if (!replace("i")) {
return false;
}
}
break lab3;
}
}
else if (among_var === 7) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_5 = limit - at;
lab6: while (true) {
ket = at;
among_var = amongBack(A_3);
if (among_var === 0) {
at = limit - v_5;
break lab6;
}
bra = at;
if (among_var === 0) {
at = limit - v_5;
break lab6;
}
else if (among_var === 1) {
lab7: while (true) {
let v_6 = limit - at;
lab8: while (true) {
if (!r_R2()) {
break lab8;
}
if (!remove()) {
return false;
}
break lab7;
}
at = limit - v_6;
if (!replace("abl")) {
return false;
}
break lab7;
}
}
else if (among_var === 2) {
lab9: while (true) {
let v_7 = limit - at;
lab10: while (true) {
if (!r_R2()) {
break lab10;
}
if (!remove()) {
return false;
}
break lab9;
}
at = limit - v_7;
if (!replace("iqU")) {
return false;
}
break lab9;
}
}
else if (among_var === 3) {
if (!r_R2()) {
at = limit - v_5;
break lab6;
}
if (!remove()) {
return false;
}
}
break lab6;
}
}
else if (among_var === 8) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_8 = limit - at;
lab11: while (true) {
ket = at;
if (!isBack("at")) {
at = limit - v_8;
break lab11;
}
bra = at;
if (!r_R2()) {
at = limit - v_8;
break lab11;
}
if (!remove()) {
return false;
}
ket = at;
if (!isBack("ic")) {
at = limit - v_8;
break lab11;
}
bra = at;
lab12: while (true) {
let v_9 = limit - at;
lab13: while (true) {
if (!r_R2()) {
break lab13;
}
if (!remove()) {
return false;
}
break lab12;
}
at = limit - v_9;
if (!replace("iqU")) {
return false;
}
break lab12;
}
break lab11;
}
}
else if (among_var === 9) {
if (!replace("eau")) {
return false;
}
}
else if (among_var === 10) {
if (!r_R1()) {
return false;
}
if (!replace("al")) {
return false;
}
}
else if (among_var === 11) {
lab14: while (true) {
let v_10 = limit - at;
lab15: while (true) {
if (!r_R2()) {
break lab15;
}
if (!remove()) {
return false;
}
break lab14;
}
at = limit - v_10;
if (!r_R1()) {
return false;
}
if (!replace("eux")) {
return false;
}
break lab14;
}
}
else if (among_var === 12) {
if (!r_R1()) {
return false;
}
if (!outSetBack(G_v, 97, 251)) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 13) {
if (!r_RV()) {
return false;
}
if (!replace("ant")) {
return false;
}
return false;
}
else if (among_var === 14) {
if (!r_RV()) {
return false;
}
if (!replace("ent")) {
return false;
}
return false;
}
else if (among_var === 15) {
let v_11 = limit - at;
if (!inSetBack(G_v, 97, 251)) {
return false;
}
if (!r_RV()) {
return false;
}
at = limit - v_11;
if (!remove()) {
return false;
}
return false;
}
return true;
}

function r_i_verb_suffix() {
let among_var = 0;
let v_1 = limit - at;
if (at < i_pV) {
return false;
}
at = i_pV;
let v_2 = floor;
floor = at;
at = limit - v_1;
ket = at;
among_var = amongBack(A_5);
if (among_var === 0) {
floor = v_2;
return false;
}
bra = at;
if (among_var === 0) {
floor = v_2;
return false;
}
else if (among_var === 1) {
if (!outSetBack(G_v, 97, 251)) {
floor = v_2;
return false;
}
if (!remove()) {
return false;
}
}
floor = v_2;
return true;
}

function r_verb_suffix() {
let among_var = 0;
let v_1 = limit - at;
if (at < i_pV) {
return false;
}
at = i_pV;
let v_2 = floor;
floor = at;
at = limit - v_1;
ket = at;
among_var = amongBack(A_6);
if (among_var === 0) {
floor = v_2;
return false;
}
bra = at;
if (among_var === 0) {
floor = v_2;
return false;
}
else if (among_var === 1) {
if (!r_R2()) {
floor = v_2;
return false;
}
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
if (!remove()) {
return false;
}
let v_3 = limit - at;
lab0: while (true) {
ket = at;
if (!isBack("e")) {
at = limit - v_3;
break lab0;
}
bra = at;
if (!remove()) {
return false;
}
break lab0;
}
}
floor = v_2;
return true;
}

function r_residual_suffix() {
let among_var = 0;
let v_1 = limit - at;
lab0: while (true) {
ket = at;
if (!isBack("s")) {
at = limit - v_1;
break lab0;
}
bra = at;
let v_2 = limit - at;
if (!outSetBack(G_keep_with_s, 97, 232)) {
at = limit - v_1;
break lab0;
}
at = limit - v_2;
if (!remove()) {
return false;
}
break lab0;
}
let v_3 = limit - at;
if (at < i_pV) {
return false;
}
at = i_pV;
let v_4 = floor;
floor = at;
at = limit - v_3;
ket = at;
among_var = amongBack(A_7);
if (among_var === 0) {
floor = v_4;
return false;
}
bra = at;
if (among_var === 0) {
floor = v_4;
return false;
}
else if (among_var === 1) {
if (!r_R2()) {
floor = v_4;
return false;
}
lab1: while (true) {
let v_5 = limit - at;
lab2: while (true) {
if (!isBack("s")) {
break lab2;
}
break lab1;
}
at = limit - v_5;
if (!isBack("t")) {
floor = v_4;
return false;
}
break lab1;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!replace("i")) {
return false;
}
}
else if (among_var === 3) {
if (!remove()) {
return false;
}
}
else if (among_var === 4) {
if (!isBack("gu")) {
floor = v_4;
return false;
}
if (!remove()) {
return false;
}
}
floor = v_4;
return true;
}

function r_un_double() {
let v_1 = limit - at;
if (amongBack(A_8) === 0) {
return false;
}
at = limit - v_1;
ket = at;
if (at <= floor) {
return false;
}
previous();
bra = at;
if (!remove()) {
return false;
}
return true;
}

function r_un_accent() {
let v_1 = 1;
replab0: while (true) {
lab1: for (let n = 2; n > 0; n--) {
if (!outSetBack(G_v, 97, 251)) {
break lab1;
}
v_1--;
continue replab0;
}
break replab0;
}
if (v_1 > 0) {
return false;
}
ket = at;
lab2: while (true) {
let v_3 = limit - at;
lab3: while (true) {
if (!isBack("é")) {
break lab3;
}
break lab2;
}
at = limit - v_3;
if (!isBack("è")) {
return false;
}
break lab2;
}
bra = at;
if (!replace("e")) {
return false;
}
return true;
}

function r_stem() {
let context = null;
let v_1 = at;
lab0: while (true) {
if (!r_prelude()) {
break lab0;
}
break lab0;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
if (!r_mark_regions()) {
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
let v_5 = limit - at;
lab5: while (true) {
let v_6 = limit - at;
lab6: while (true) {
if (!r_standard_suffix()) {
break lab6;
}
break lab5;
}
at = limit - v_6;
lab7: while (true) {
if (!r_i_verb_suffix()) {
break lab7;
}
break lab5;
}
at = limit - v_6;
if (!r_verb_suffix()) {
break lab4;
}
break lab5;
}
at = limit - v_5;
let v_7 = limit - at;
lab8: while (true) {
ket = at;
lab9: while (true) {
let v_8 = limit - at;
lab10: while (true) {
if (!isBack("Y")) {
break lab10;
}
bra = at;
if (!replace("i")) {
return false;
}
break lab9;
}
at = limit - v_8;
if (!isBack("ç")) {
at = limit - v_7;
break lab8;
}
bra = at;
if (!replace("c")) {
return false;
}
break lab9;
}
break lab8;
}
break lab3;
}
at = limit - v_4;
if (!r_residual_suffix()) {
break lab2;
}
break lab3;
}
break lab2;
}
at = limit - v_3;
let v_9 = limit - at;
lab11: while (true) {
if (!r_un_double()) {
break lab11;
}
break lab11;
}
at = limit - v_9;
let v_10 = limit - at;
lab12: while (true) {
if (!r_un_accent()) {
break lab12;
}
break lab12;
}
at = limit - v_10;
at = floor;
let v_11 = at;
lab13: while (true) {
if (!r_postlude()) {
break lab13;
}
break lab13;
}
at = v_11;
return true;
}

return stemWith(r_stem);
})() };
