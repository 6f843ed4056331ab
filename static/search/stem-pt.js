// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { pt: (function () {
const A_0 = [["", -1, 3], ["ã", 0, 1], ["õ", 0, 2]];
const A_1 = [["", -1, 3], ["a~", 0, 1], ["o~", 0, 2]];
const A_2 = [["ic", -1, -1], ["ad", -1, -1], ["os", -1, -1], ["iv", -1, 1]];
const A_3 = [["ante", -1, 1], ["avel", -1, 1], ["ível", -1, 1]];
const A_4 = [["ic", -1, 1], ["abil", -1, 1], ["iv", -1, 1]];
const A_5 = [["ica", -1, 1], ["ância", -1, 1], ["ência", -1, 4], ["logia", -1, 2], ["ira", -1, 9], ["adora", -1, 1], ["osa", -1, 1], ["ista", -1, 1], ["iva", -1, 8], ["eza", -1, 1], ["idade", -1, 7], ["ante", -1, 1], ["mente", -1, 6], ["amente", 12, 5], ["ável", -1, 1], ["ível", -1, 1], ["ico", -1, 1], ["ismo", -1, 1], ["oso", -1, 1], ["amento", -1, 1], ["imento", -1, 1], ["ivo", -1, 8], ["aça~o", -1, 1], ["uça~o", -1, 3], ["ador", -1, 1], ["icas", -1, 1], ["ências", -1, 4], ["logias", -1, 2], ["iras", -1, 9], ["adoras", -1, 1], ["osas", -1, 1], ["istas", -1, 1], ["ivas", -1, 8], ["ezas", -1, 1], ["idades", -1, 7], ["adores", -1, 1], ["antes", -1, 1], ["aço~es", -1, 1], ["uço~es", -1, 3], ["icos", -1, 1], ["ismos", -1, 1], ["osos", -1, 1], ["amentos", -1, 1], ["imentos", -1, 1], ["ivos", -1, 8]];
const A_6 = [["ada", -1, 1], ["ida", -1, 1], ["ia", -1, 1], ["aria", 2, 1], ["eria", 2, 1], ["iria", 2, 1], ["ara", -1, 1], ["era", -1, 1], ["ira", -1, 1], ["ava", -1, 1], ["asse", -1, 1], ["esse", -1, 1], ["isse", -1, 1], ["aste", -1, 1], ["este", -1, 1], ["iste", -1, 1], ["ei", -1, 1], ["arei", 16, 1], ["erei", 16, 1], ["irei", 16, 1], ["am", -1, 1], ["iam", 20, 1], ["ariam", 21, 1], ["eriam", 21, 1], ["iriam", 21, 1], ["aram", 20, 1], ["eram", 20, 1], ["iram", 20, 1], ["avam", 20, 1], ["em", -1, 1], ["arem", 29, 1], ["erem", 29, 1], ["irem", 29, 1], ["assem", 29, 1], ["essem", 29, 1], ["issem", 29, 1], ["ado", -1, 1], ["ido", -1, 1], ["ando", -1, 1], ["endo", -1, 1], ["indo", -1, 1], ["ara~o", -1, 1], ["era~o", -1, 1], ["ira~o", -1, 1], ["ar", -1, 1], ["er", -1, 1], ["ir", -1, 1], ["as", -1, 1], ["adas", 47, 1], ["idas", 47, 1], ["ias", 47, 1], ["arias", 50, 1], ["erias", 50, 1], ["irias", 50, 1], ["aras", 47, 1], ["eras", 47, 1], ["iras", 47, 1], ["avas", 47, 1], ["es", -1, 1], ["ardes", 58, 1], ["erdes", 58, 1], ["irdes", 58, 1], ["ares", 58, 1], ["eres", 58, 1], ["ires", 58, 1], ["asses", 58, 1], ["esses", 58, 1], ["isses", 58, 1], ["astes", 58, 1], ["estes", 58, 1], ["istes", 58, 1], ["is", -1, 1], ["ais", 71, 1], ["eis", 71, 1], ["areis", 73, 1], ["ereis", 73, 1], ["ireis", 73, 1], ["áreis", 73, 1], ["éreis", 73, 1], ["íreis", 73, 1], ["ásseis", 73, 1], ["ésseis", 73, 1], ["ísseis", 73, 1], ["áveis", 73, 1], ["íeis", 73, 1], ["aríeis", 84, 1], ["eríeis", 84, 1], ["iríeis", 84, 1], ["ados", -1, 1], ["idos", -1, 1], ["amos", -1, 1], ["áramos", 90, 1], ["éramos", 90, 1], ["íramos", 90, 1], ["ávamos", 90, 1], ["íamos", 90, 1], ["aríamos", 95, 1], ["eríamos", 95, 1], ["iríamos", 95, 1], ["emos", -1, 1], ["aremos", 99, 1], ["eremos", 99, 1], ["iremos", 99, 1], ["ássemos", 99, 1], ["êssemos", 99, 1], ["íssemos", 99, 1], ["imos", -1, 1], ["armos", -1, 1], ["ermos", -1, 1], ["irmos", -1, 1], ["ámos", -1, 1], ["arás", -1, 1], ["erás", -1, 1], ["irás", -1, 1], ["eu", -1, 1], ["iu", -1, 1], ["ou", -1, 1], ["ará", -1, 1], ["erá", -1, 1], ["irá", -1, 1]];
const A_7 = [["a", -1, 1], ["i", -1, 1], ["o", -1, 1], ["os", -1, 1], ["á", -1, 1], ["í", -1, 1], ["ó", -1, 1]];
const A_8 = [["e", -1, 1], ["ç", -1, 2], ["é", -1, 1], ["ê", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 19, 12, 2];
let i_p2;
let i_p1;
let i_pV;
function r_prelude() {
let among_var = 0;
replab0: while (true) {
let v_1 = at;
lab1: for (let n = 2; n > 0; n--) {
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
if (!replace("a~")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("o~")) {
return false;
}
}
else if (among_var === 3) {
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
if (!inSet(G_v, 97, 250)) {
break lab2;
}
lab3: while (true) {
let v_3 = at;
lab4: while (true) {
if (!outSet(G_v, 97, 250)) {
break lab4;
}
golab5: while (true) {
lab6: while (true) {
if (!inSet(G_v, 97, 250)) {
break lab6;
}
break golab5;
}
if (at >= limit) {
break lab4;
}
next();
}
break lab3;
}
at = v_3;
if (!inSet(G_v, 97, 250)) {
break lab2;
}
golab7: while (true) {
lab8: while (true) {
if (!outSet(G_v, 97, 250)) {
break lab8;
}
break golab7;
}
if (at >= limit) {
break lab2;
}
next();
}
break lab3;
}
break lab1;
}
at = v_2;
if (!outSet(G_v, 97, 250)) {
break lab0;
}
lab9: while (true) {
let v_6 = at;
lab10: while (true) {
if (!outSet(G_v, 97, 250)) {
break lab10;
}
golab11: while (true) {
lab12: while (true) {
if (!inSet(G_v, 97, 250)) {
break lab12;
}
break golab11;
}
if (at >= limit) {
break lab10;
}
next();
}
break lab9;
}
at = v_6;
if (!inSet(G_v, 97, 250)) {
break lab0;
}
if (at >= limit) {
break lab0;
}
next();
break lab9;
}
break lab1;
}
i_pV = at;
break lab0;
}
at = v_1;
let v_8 = at;
lab13: while (true) {
golab14: while (true) {
lab15: while (true) {
if (!inSet(G_v, 97, 250)) {
break lab15;
}
break golab14;
}
if (at >= limit) {
break lab13;
}
next();
}
golab16: while (true) {
lab17: while (true) {
if (!outSet(G_v, 97, 250)) {
break lab17;
}
break golab16;
}
if (at >= limit) {
break lab13;
}
next();
}
i_p1 = at;
golab18: while (true) {
lab19: while (true) {
if (!inSet(G_v, 97, 250)) {
break lab19;
}
break golab18;
}
if (at >= limit) {
break lab13;
}
next();
}
golab20: while (true) {
lab21: while (true) {
if (!outSet(G_v, 97, 250)) {
break lab21;
}
break golab20;
}
if (at >= limit) {
break lab13;
}
next();
}
i_p2 = at;
break lab13;
}
at = v_8;
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
if (!replace("ã")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("õ")) {
return false;
}
}
else if (among_var === 3) {
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
among_var = amongBack(A_5);
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
if (!replace("log")) {
return false;
}
}
else if (among_var === 3) {
if (!r_R2()) {
return false;
}
if (!replace("u")) {
return false;
}
}
else if (among_var === 4) {
if (!r_R2()) {
return false;
}
if (!replace("ente")) {
return false;
}
}
else if (among_var === 5) {
if (!r_R1()) {
return false;
}
if (!remove()) {
return false;
}
let v_1 = limit - at;
lab0: while (true) {
ket = at;
among_var = amongBack(A_2);
if (among_var === 0) {
at = limit - v_1;
break lab0;
}
bra = at;
if (!r_R2()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
if (among_var === 0) {
at = limit - v_1;
break lab0;
}
else if (among_var === 1) {
ket = at;
if (!isBack("at")) {
at = limit - v_1;
break lab0;
}
bra = at;
if (!r_R2()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
}
break lab0;
}
}
else if (among_var === 6) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_2 = limit - at;
lab1: while (true) {
ket = at;
among_var = amongBack(A_3);
if (among_var === 0) {
at = limit - v_2;
break lab1;
}
bra = at;
if (among_var === 0) {
at = limit - v_2;
break lab1;
}
else if (among_var === 1) {
if (!r_R2()) {
at = limit - v_2;
break lab1;
}
if (!remove()) {
return false;
}
}
break lab1;
}
}
else if (among_var === 7) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_3 = limit - at;
lab2: while (true) {
ket = at;
among_var = amongBack(A_4);
if (among_var === 0) {
at = limit - v_3;
break lab2;
}
bra = at;
if (among_var === 0) {
at = limit - v_3;
break lab2;
}
else if (among_var === 1) {
if (!r_R2()) {
at = limit - v_3;
break lab2;
}
if (!remove()) {
return false;
}
}
break lab2;
}
}
else if (among_var === 8) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_4 = limit - at;
lab3: while (true) {
ket = at;
if (!isBack("at")) {
at = limit - v_4;
break lab3;
}
bra = at;
if (!r_R2()) {
at = limit - v_4;
break lab3;
}
if (!remove()) {
return false;
}
break lab3;
}
}
else if (among_var === 9) {
if (!r_RV()) {
return false;
}
if (!isBack("e")) {
return false;
}
if (!replace("ir")) {
return false;
}
}
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
if (!remove()) {
return false;
}
}
floor = v_2;
return true;
}

function r_residual_suffix() {
let among_var = 0;
ket = at;
among_var = amongBack(A_7);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_residual_form() {
let among_var = 0;
ket = at;
among_var = amongBack(A_8);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
ket = at;
lab0: while (true) {
let v_1 = limit - at;
lab1: while (true) {
if (!isBack("u")) {
break lab1;
}
bra = at;
let v_2 = limit - at;
if (!isBack("g")) {
break lab1;
}
at = limit - v_2;
break lab0;
}
at = limit - v_1;
if (!isBack("i")) {
return false;
}
bra = at;
let v_3 = limit - at;
if (!isBack("c")) {
return false;
}
at = limit - v_3;
break lab0;
}
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!replace("c")) {
return false;
}
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
if (!r_verb_suffix()) {
break lab4;
}
break lab5;
}
at = limit - v_5;
let v_7 = limit - at;
lab7: while (true) {
ket = at;
if (!isBack("i")) {
break lab7;
}
bra = at;
let v_8 = limit - at;
if (!isBack("c")) {
break lab7;
}
at = limit - v_8;
if (!r_RV()) {
break lab7;
}
if (!remove()) {
return false;
}
break lab7;
}
at = limit - v_7;
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
lab8: while (true) {
if (!r_residual_form()) {
break lab8;
}
break lab8;
}
at = limit - v_9;
at = floor;
let v_10 = at;
lab9: while (true) {
if (!r_postlude()) {
break lab9;
}
break lab9;
}
at = v_10;
return true;
}

return stemWith(r_stem);
})() };
